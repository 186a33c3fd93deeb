import type { Finding, InsecureRequests, Outcome } from '../../core/report.ts';

/** What became of insecure requests, as a bar shows it: worst first. */
export const fates = ['unencrypted', 'blocked', 'upgraded', 'rest'] as const;
export type Fate = (typeof fates)[number];

const fateOf: Readonly<Record<Outcome, Fate>> = {
  loaded: 'unencrypted',
  'local-network': 'unencrypted',
  blocked: 'blocked',
  'not-permitted': 'blocked',
  upgraded: 'upgraded',
  'upgraded-by-policy': 'upgraded',
  unknown: 'rest',
  'not-requested': 'rest',
};

/** How many insecure requests each fate had; those that were left out are among the others. */
export function fatesOf({ items, omitted }: InsecureRequests): Readonly<Record<Fate, number>> {
  const counts = { unencrypted: 0, blocked: 0, upgraded: 0, rest: omitted };
  for (const { outcome, count } of items) counts[fateOf[outcome]] += count;
  return counts;
}

/** The findings of one outcome. */
export const having = (findings: readonly Finding[], outcome: Finding['outcome']): readonly Finding[] =>
  findings.filter((finding) => finding.outcome === outcome);

/** Why nobody could see what the page requests; undefined where somebody could. */
export const whyRequestsUnseen = (findings: readonly Finding[]): string | undefined =>
  having(findings, 'unknown').find(({ rule }) => rule === 'loaded-mixed-content')?.because;
