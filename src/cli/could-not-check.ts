import type { Finding, Report } from '../core/report.ts';
import { en } from '../words/en.ts';

/** What could not be checked of a page although it could have been; a verdict that is unknown is all of it. */
export function couldNotCheck({ verdict, findings }: Report): readonly Finding[] {
  // That the page failed is a finding of its own, which counts as any other.
  if (verdict === 'failed') return [];
  return findings.filter(
    ({ outcome, because = '', reasonCode = '' }) =>
      (outcome === 'unknown' || outcome === 'broken') && !excused.has(because) && !excusedCodes.has(reasonCode),
  );
}

/** What a browser shows to nobody, or has only where a page was loaded with TLS: no further visit would tell. */
const excused: ReadonlySet<string> = new Set([
  ...[en.gaps.noCookies, en.gaps.noStoredCookies, en.gaps.noEncryption],
  ...[en.gaps.notTold.chromium, en.gaps.leafOnly, en.gaps.onlyOwn],
]);

/** The same of Certificate Transparency, and of whether an authority is public, in Chromium. */
const excusedCodes: ReadonlySet<string> = new Set(['notReported', 'unknownAuthority']);
