import { type Answer, page } from '../lab/answers.ts';
import type { Host } from './host.ts';
import type { Files, Initiator } from './initiator.ts';
import type { Place } from './place.ts';
import type { Policy } from './policy.ts';

/** How the address in question is come to: asked for as it is, or by a secure address that redirects to it. */
export type Route = 'direct' | 'redirected';

/** One page of the truth suite: who asks, from where, under which policy, for which address. */
export interface TruthCase {
  /** Names of all its dimensions, joined by dots: it is a part of its host and of every address it asks for. */
  readonly id: string;
  readonly initiator: Initiator;
  readonly place: Place;
  readonly policy: Policy;
  readonly route: Route;
  readonly host: Host;
}

const site = 'truth.test';
const otherSite = 'elsewhere.test';
/** Where every address leads to the insecure one. */
export const redirector = 'https://go.test';

export const combine = (dimensions: Omit<TruthCase, 'id'>): TruthCase => ({ ...dimensions, id: idOf(dimensions) });

const idOf = ({ initiator, place, policy, route, host }: Omit<TruthCase, 'id'>): string =>
  [initiator, place, policy, { id: route }, host].map(({ id }) => id).join('.');

/** The address of the page. */
export const startOf = ({ id, place }: TruthCase): string => `${place.plain ? 'http' : 'https'}://${id}.${site}/`;

/** The insecure address that the page asks for, in the end. */
export const subjectOf = ({ id, initiator, host }: TruthCase): string =>
  `${initiator.id.includes('websocket') ? 'ws' : 'http'}://${host.authority}/${id}/subject.${initiator.file}`;

/** The case that an address belongs to, going by the address alone. */
export function caseIdIn(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  const own = [site, otherSite].find((host) => hostname.endsWith(`.${host}`));
  return own === undefined ? pathname.split('/')[1] : hostname.slice(0, -own.length - 1);
}

/** What the page's own hosts answer, by absolute address; the insecure address itself is not among it. */
export function answersOf(truthCase: TruthCase): ReadonlyMap<string, Answer> {
  const { id, initiator, place, policy } = truthCase;
  const files: Files = {
    own: (name) => `https://${id}.${site}/${name}`,
    elsewhere: (name) => `https://${id}.${otherSite}/${name}`,
  };
  const url = askedFor(truthCase);
  const base = place.base ? `<base href="http://${truthCase.host.authority}/${id}/">` : '';
  const parts = { head: `${base}${initiator.head?.(url, files) ?? ''}`, body: initiator.body?.(url, files) ?? '' };
  const document = initiator.whole?.(url, files) ?? documentOf(initiator, parts);
  const headers = initiator.headers?.(url) ?? {};
  const documents = place.build({
    parts,
    document: { ...document, headers: { ...document.headers, ...headers } },
    files,
  });

  const answers = new Map<string, Answer>();
  for (const [path, answer] of Object.entries(documents.own)) {
    answers.set(
      new URL(path, files.own('')).href,
      path === '/' ? underTop(policy, answer) : underFramed(policy, answer),
    );
  }
  for (const [path, answer] of Object.entries(documents.elsewhere ?? {})) {
    answers.set(new URL(path, files.elsewhere('')).href, underFramed(policy, answer));
  }
  for (const [name, answer] of Object.entries(initiator.files?.(url, files) ?? {})) {
    answers.set(files.own(name), answer);
    answers.set(files.elsewhere(name), answer);
  }
  return answers;
}

function askedFor({ id, initiator, place, route, host }: TruthCase): string {
  if (route === 'redirected') return `${redirector}/${id}/subject.${initiator.file}`;
  return place.base ? `subject.${initiator.file}` : `http://${host.authority}/${id}/subject.${initiator.file}`;
}

/** A page that asks for a favicon is not given the one that every other page of the lab has. */
function documentOf({ id }: Initiator, parts: { readonly head: string; readonly body: string }): Answer {
  const document = page({ title: 'A page that asks', ...parts });
  const body = String(document.body);
  return id.startsWith('favicon')
    ? { ...document, body: body.replace('<link rel="icon" href="data:,">', '') }
    : document;
}

function underTop({ top }: Policy, { headers, body, status }: Answer): Answer {
  return {
    status,
    headers: { ...headers, ...top?.headers },
    body: putAfter('<body>', top?.body, putAfter('<head>', top?.head, body)),
  };
}

const putAfter = (tag: string, markup: string | undefined, body: Answer['body']): Answer['body'] =>
  markup === undefined ? body : String(body).replace(tag, `${tag}${markup}`);

const underFramed = ({ framed }: Policy, answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, ...framed?.headers },
});
