import { fileURLToPath } from 'node:url';
import { type Answer, page, redirect } from '../lab/answers.ts';
import { openAuthority } from '../lab/authority.ts';
import { type Identity, issueCertificate } from '../lab/certificate.ts';
import { type LabRequest, openFront } from '../lab/front.ts';
import { files } from './files.ts';
import { answersOf, subjectOf, type TruthCase } from './truth-case.ts';

/** A request as it arrived at a server. */
export interface Arrival {
  readonly url: string;
  readonly at: number;
}

/** The running servers of the truth suite: they answer any name and address on every port, unencrypted and over TLS. */
export interface Internet {
  readonly caFile: string;
  readonly address: string;
  readonly portMap: ReadonlyMap<number, number>;
  /** What arrived since it was last asked. */
  takeArrivals(): readonly Arrival[];
  close(): Promise<void>;
}

const cacheFolder = fileURLToPath(new URL('../../.cache/lab/', import.meta.url));
const ports = [80, 443, 8081];
const defaultPorts = { http: 80, https: 443 } as const;

export async function openInternet(cases: readonly TruthCase[]): Promise<Internet> {
  const issuers = {
    trusted: await openAuthority(cacheFolder, 'authority'),
    stranger: await openAuthority(cacheFolder, 'stranger'),
  };
  const answers = new Map(cases.flatMap((truthCase) => [...answersOf(truthCase)]));
  const subjects = new Map(cases.map((truthCase) => [truthCase.id, subjectOf(truthCase)]));
  const identities = new Map<string, Promise<Identity>>();
  let arrivals: Arrival[] = [];

  const fronts = await Promise.all(
    ports.map((port) =>
      openFront(port, {
        treat: () => 'serve',
        identify(host) {
          const identity = identities.get(host) ?? issueCertificate(host, {}, issuers);
          identities.set(host, identity);
          return identity;
        },
        termsOf: () => ({}),
        respond(request, message, response) {
          const url = new URL(message.url ?? '/', originOf(request)).href;
          // A WebSocket's handshake is a request like any other but for this header (RFC 6455 §4.1).
          const asked = message.headers.upgrade === 'websocket' ? url.replace(/^http/, 'ws') : url;
          arrivals.push({ url: asked, at: Date.now() });
          const { status, headers, body } = answers.get(inSecure(url)) ?? answerFor(url, subjects);
          for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
          response.writeHead(status);
          response.end(message.method === 'HEAD' ? undefined : body);
        },
      }),
    ),
  );

  return {
    caFile: issuers.trusted.file,
    address: '127.0.0.1',
    portMap: new Map(fronts.map(({ publicPort, port }) => [publicPort, port])),
    takeArrivals() {
      const taken = arrivals;
      arrivals = [];
      return taken;
    },
    async close() {
      await Promise.all(fronts.map((front) => front.close()));
    },
  };
}

const originOf = ({ scheme, host, port }: LabRequest): string =>
  `${scheme}://${host}${port === defaultPorts[scheme] ? '' : `:${port}`}`;

/** Documents are the same unencrypted, for pages whose top document comes unencrypted. */
const inSecure = (url: string): string => url.replace(/^http:/, 'https:');

/** Any other address stands for a file of the kind that it ends in; those on the redirecting host lead to the subject. */
function answerFor(url: string, subjects: ReadonlyMap<string, string>): Answer {
  const { hostname, pathname } = new URL(url);
  const subject = subjects.get(pathname.split('/')[1] ?? '');
  if (hostname === 'go.test' && subject !== undefined)
    return redirect(302, subject, { 'Access-Control-Allow-Origin': '*' });
  return files[pathname.slice(pathname.lastIndexOf('.') + 1)] ?? page({ title: 'Not found', status: 404 });
}
