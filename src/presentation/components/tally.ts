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

/** The findings that share a reason, under it, in the order in which the first of each came. */
export function byReason(
  findings: readonly Finding[],
): readonly (readonly [reason: string, those: readonly Finding[]])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(reasonOf(finding));
    if (group === undefined) groups.set(reasonOf(finding), [finding]);
    else group.push(finding);
  }
  return [...groups.values()].map((those) => [those[0]?.because ?? '', those]);
}

/**
 * What tells a reason from others: its code. Its sentence where that differs from rule to rule, as what was left out does,
 * or where there is no code: a rule's only reason for not applying has none, nor has a report saved before there were any.
 */
const reasonOf = ({ outcome, incomplete, because = '', reasonCode = because }: Finding): string =>
  incomplete || outcome === 'broken' ? because : reasonCode;

/** Why nobody could see what the page requests; undefined where somebody could. */
export const whyRequestsUnseen = (findings: readonly Finding[]): string | undefined =>
  having(findings, 'unknown').find(({ rule }) => rule === 'loaded-mixed-content')?.because;
