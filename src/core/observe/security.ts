import { type Evidence, seenBut, seenInFull } from '../evidence.ts';
import { gap, type Report } from '../report.ts';
import type { Visit } from '../visit.ts';
import { leftOutOf } from './left-out.ts';

/** Why nothing is known of a connection whose answer was seen. */
export const notTold = {
  chromium:
    'Chromium shows certificates to extensions only where “Enable SecurityInfo in WebRequest API” is on: in chrome://flags, or by --enable-features=WebRequestSecurityInfo. Without it, Portcullis cannot check either whether you accepted an invalid certificate.',
  firefox: 'Firefox did not report how this connection was secured. Reload to audit it.',
} as const;
/** Why nothing is known of the connection where the certificate is. */
export const leafOnly = 'Chromium shows extensions the certificate, but not the TLS version and cipher.';
const onlyOwn = 'The browser does not report the TLS versions of what the page loads.';
const unreadable = 'The certificate is malformed, so it could not be read.';

/**
 * The connection that a secure page came by, and its certificate. Whether Chromium tells is known only from whether it
 * does: where its feature is off, a listener that asks for certificates is silently never called.
 */
export function securityOf(
  visit: Visit,
  browser: Report['browser']['name'],
): Pick<Evidence, 'tls' | 'certificate' | 'connections'> {
  const { security } = visit.navigation ?? {};
  const connections = connectionsOf(visit, browser);
  if (security === undefined) return { tls: gap(notTold[browser]), certificate: gap(notTold[browser]), connections };
  const { tls, certificate } = security;
  return {
    tls: tls === undefined ? gap(leafOnly) : seenInFull(tls),
    certificate: certificate === undefined ? gap(unreadable) : seenInFull(certificate),
    connections,
  };
}

/** Only a deep audit of Firefox asks about every host; an empty list says that there is no other. */
function connectionsOf(visit: Visit, browser: Report['browser']['name']): Evidence['connections'] {
  if (browser !== 'firefox' || visit.mode !== 'deep') return gap(onlyOwn);
  return seenBut([...visit.connections.items], leftOutOf(visit, 'connections'));
}
