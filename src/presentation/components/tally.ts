import type { Finding, InsecureRequests, Outcome, Report } from '../../core/report.ts';

/** What became of insecure requests, as a bar shows it: worst first. */
export const fates = ['unencrypted', 'blocked', 'failed', 'upgraded', 'rest'] as const;
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

/** How many of the insecure requests that are listed had each fate; what was upgraded in vain has one of its own. */
export function fatesOf({ items }: InsecureRequests): Readonly<Record<Fate, number>> {
  const counts = { unencrypted: 0, blocked: 0, failed: 0, upgraded: 0, rest: 0 };
  for (const { outcome, failed, count } of items) counts[failed ? 'failed' : fateOf[outcome]] += count;
  return counts;
}

/** The findings of one outcome. */
export const having = (findings: readonly Finding[], outcome: Finding['outcome']): readonly Finding[] =>
  findings.filter((finding) => finding.outcome === outcome);

/** The findings whose reasons read the same, under that reason, in the order in which the first of each came. */
export function byReason(
  findings: readonly Finding[],
): readonly (readonly [reason: string, those: readonly Finding[]])[] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const group = groups.find(([first]) => first !== undefined && shareReason(first, finding));
    if (group === undefined) groups.push([finding]);
    else group.push(finding);
  }
  return groups.map((those) => [those[0]?.because ?? '', those]);
}

/** By its code, whatever the language; or because a reader cannot tell them apart. */
const shareReason = (one: Finding, other: Finding): boolean =>
  reasonOf(one) === reasonOf(other) || one.because === other.because;

/**
 * What tells a reason from others: its code. Its sentence where that differs from rule to rule, as what was left out does,
 * or where there is no code: a rule's only reason for not applying has none, nor has a report saved before there were any.
 */
const reasonOf = ({ outcome, incomplete, because = '', reasonCode = because }: Finding): string =>
  incomplete || outcome === 'broken' ? because : reasonCode;

/** Whether the page itself travelled unencrypted: then it is the insecure request, whatever it asks for. */
export const isPlaintextPage = ({ connection, verdict }: Report): boolean =>
  connection.scheme === 'http' && connection.failure === undefined && verdict !== 'local';

/** Why nobody could see what the page requests; undefined where somebody could. */
export const whyRequestsUnseen = (findings: readonly Finding[]): string | undefined =>
  having(findings, 'unknown').find(({ rule }) => rule === 'loaded-mixed-content')?.because;
