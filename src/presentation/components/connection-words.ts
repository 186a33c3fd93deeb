import type { HstsPolicy, Report } from '../../core/report.ts';
import { lifetimeOf } from '../../core/standards/certificate-lifetime.ts';
import { year } from '../../core/standards/year.ts';
import { printable } from '../export/printable.ts';
import { daysOf } from './lifetime-words.ts';

/** What is known of the connection, in a few words: HSTS, TLS version, days that the certificate has left. */
export function connectionWords({ hsts, tls, certificate, at }: Report): string {
  const words = [hsts.state === 'seen' ? shortHsts(hsts.value) : 'No HSTS'];
  if (tls.state === 'seen' && tls.value.protocol !== undefined) words.push(tls.value.protocol.replace(/^TLSv/, 'TLS '));
  const lifetime = certificate.state === 'seen' ? lifetimeOf(certificate.value) : undefined;
  if (lifetime !== undefined) {
    const left = lifetime.end - Date.parse(at);
    words.push(left < 0 ? 'expired' : `expires in ${daysOf(left)}`);
  }
  return printable(words.join(' · '));
}

/** A policy is said in the largest unit that it fills. */
function shortHsts({ valid, maxAge }: HstsPolicy): string {
  if (!valid) return 'HSTS invalid';
  if (maxAge === 0) return 'HSTS disabled';
  const years = maxAge / year;
  if (years >= 1 && Number.isInteger(years)) return years === 1 ? 'HSTS 1 year' : `HSTS ${years} years`;
  return maxAge < 86_400 ? 'HSTS < 1 day' : `HSTS ${daysOf(maxAge * 1_000)}`;
}
