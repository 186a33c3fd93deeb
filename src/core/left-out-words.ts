import type { LeftOut } from './evidence.ts';

/** One of each kind, and several. */
const words: { readonly [W in LeftOut['what']]: readonly [one: string, several: string] } = {
  resources: ['address in the page', 'addresses in the page'],
  observations: ['observation of a request', 'observations of requests'],
  timing: ['timing entry', 'timing entries'],
  forms: ['form', 'forms'],
  fields: ['password or card field', 'password or card fields'],
  references: ['reference', 'references'],
  links: ['link', 'links'],
  ports: ['address with a port', 'addresses with ports'],
  violations: ['policy violation', 'policy violations'],
  'shadow-roots': ['shadow tree', 'shadow trees'],
  styles: ['style sheet', 'style sheets'],
  frames: ['frame', 'frames'],
  hops: ['redirect', 'redirects'],
  headers: ['response header', 'response headers'],
  cookies: ['cookie', 'cookies'],
  connections: ['host', 'hosts'],
  addresses: ['request with a long or forgotten address', 'requests with long or forgotten addresses'],
  documents: ['document whose beginning was missed', 'documents whose beginning was missed'],
  loading: ['document that has not been checked completely yet', 'documents that have not been checked completely yet'],
};

const mostKinds = 3;

/** What was left out, in words for a person: `3 frames and 12 forms`. Counts of one kind are added up. */
export function leftOutWords(leftOut: readonly LeftOut[]): string {
  const counts = new Map<LeftOut['what'], number>();
  for (const { what, count } of leftOut) counts.set(what, (counts.get(what) ?? 0) + count);
  const phrases = [...counts].map(([what, count]) => `${count} ${words[what][count === 1 ? 0 : 1]}`);
  const shown = phrases.slice(0, mostKinds);
  if (phrases.length > mostKinds) shown.push('more');
  return shown.length === 1 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** Why a rule that found nothing wrong cannot pass. */
export const notInFull = (leftOut: readonly LeftOut[]): string =>
  `Not everything could be checked; left out: ${leftOutWords(leftOut)}.`;
