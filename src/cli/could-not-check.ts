import type { Finding, Report } from '../core/report.ts';

/** What could not be checked of a page although it could have been; a verdict that is unknown is all of it. */
export function couldNotCheck({ verdict, findings }: Report): readonly Finding[] {
  // That the page failed is a finding of its own, which counts as any other.
  if (verdict === 'failed') return [];
  return findings.filter(
    ({ outcome, reasonCode = '' }) => (outcome === 'unknown' || outcome === 'broken') && !excused.has(reasonCode),
  );
}

/** What a browser shows to nobody, or has only where a page was loaded with TLS: no further visit would tell. */
const excused: ReadonlySet<string> = new Set([
  ...['noCookies', 'noStoredCookies', 'noEncryption', 'noCertificates', 'leafOnly', 'onlyOwn'],
  ...['noTransparencyStatus', 'noTrust', 'noCipher', 'noKeyExchange', 'unknownAuthority'],
]);
