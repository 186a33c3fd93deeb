import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, hungUp, neverAnswered, page, rawStatus } from './answers.ts';
import type { LabCase } from './case.ts';
import { type Identity, type Issuers, issueCertificate } from './certificate.ts';
import type { Hosts, LabRequest } from './front.ts';

/** A request as a server of the lab got it. */
export interface Arrival {
  readonly url: string;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

const defaultPorts = { http: 80, https: 443 } as const;

/** Joins the answers of all cases into one test internet. */
export function openSites(
  cases: readonly LabCase[],
  shared: Readonly<Record<string, Answer>>,
  issuers: Issuers,
  tell: (arrival: Arrival) => void = () => undefined,
): Hosts & { readonly ports: ReadonlySet<number> } {
  const answers = new Map(Object.entries(shared));
  for (const { id, answers: own } of cases) {
    for (const [url, answer] of Object.entries(own)) {
      if (answers.has(url)) throw new Error(`The case ${id} answers ${url}, which is taken.`);
      answers.set(url, answer);
    }
  }
  const origins = new Set([...answers.keys()].map((url) => new URL(url).origin));
  const shapes = new Map(cases.flatMap(({ certificates = {} }) => Object.entries(certificates)));
  const terms = new Map(cases.flatMap((labCase) => Object.entries(labCase.terms ?? {})));
  const handshakes = new Map(cases.flatMap(({ handshakes = {} }) => Object.entries(handshakes)));
  const identities = new Map<string, Promise<Identity>>();

  return {
    ports: new Set([...origins].map((origin) => portOf(new URL(origin)))),

    treat(request) {
      if (request.scheme === 'http') return origins.has(originOf(request)) ? 'serve' : 'reset';
      const handshake = handshakes.get(`${request.host}:${request.port}`) ?? handshakes.get(request.host);
      return handshake ?? (origins.has(originOf(request)) ? 'serve' : 'reset');
    },

    identify(host) {
      const shape = shapes.get(host) ?? {};
      const identity =
        identities.get(host) ?? issueCertificate(host, typeof shape === 'string' ? { flaw: shape } : shape, issuers);
      identities.set(host, identity);
      return identity;
    },

    termsOf: (host) => terms.get(host) ?? {},

    respond(request, message, response) {
      const { href, pathname } = new URL(message.url ?? '/', originOf(request));
      tell({ url: href, method: message.method ?? '', headers: message.headers });
      send(answers.get(`${originOf(request)}${pathname}`) ?? notFound, message, response);
    },
  };
}

const notFound = page({ title: 'Not found', status: 404 });

function send(
  { status, headers, body, isUnfinished }: Answer,
  message: IncomingMessage,
  response: ServerResponse,
): void {
  if (status === neverAnswered.status) return;
  if (status === hungUp.status) return void message.socket.end();
  if (status === rawStatus) return void message.socket.end(body);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.writeHead(status);
  if (isUnfinished) return void response.write(body);
  response.end(message.method === 'HEAD' ? undefined : body);
}

const originOf = ({ scheme, host, port }: LabRequest): string =>
  `${scheme}://${host}${port === defaultPorts[scheme] ? '' : `:${port}`}`;

function portOf({ protocol, port }: URL): number {
  return port === '' ? defaultPorts[protocol === 'https:' ? 'https' : 'http'] : Number(port);
}
