import type { Badge, Finding, Verdict } from './report.ts';
import { failuresOf } from './score.ts';

/** Backgrounds of the badge; white text has a contrast of at least 4.5 on each. */
export const badgeColors = { red: '#b3261e', amber: '#8f5100', grey: '#5f6368' } as const;

/** What the toolbar shows: text only where something is wrong, so that it does not cry wolf. */
export function badgeOf(verdict: Verdict, findings: readonly Finding[], summary: string): Badge {
  switch (verdict) {
    case 'insecure':
      return { text: '!', color: badgeColors.red, title: summary };
    case 'warning':
      return { text: seriousCount(findings), color: badgeColors.amber, title: summary };
    case 'failed':
      return { text: '×', color: badgeColors.grey, title: summary };
    case 'secure':
    case 'local':
    case 'unsupported':
    case 'unknown':
      return { text: '', color: badgeColors.grey, title: summary };
  }
}

/** The proofs of serious failures; a failure without a proof still counts as one. */
function seriousCount(findings: readonly Finding[]): string {
  const count = failuresOf(findings)
    .filter(({ severity }) => severity === 'serious')
    .reduce((sum, { proof, omitted }) => sum + Math.max(1, proof.length + omitted), 0);
  return count > 9 ? '9+' : String(count);
}
