import { type Evidence, seenBut, seenInFull } from '../evidence.ts';
import { gap, type Report } from '../report.ts';
import type { Visit } from '../visit.ts';
import { leftOutOf } from './left-out.ts';

/** Why nothing is known of a connection whose answer was seen. */
export const notTold = {
  chromium:
    'Chromium tells extensions about certificates only where “Enable SecurityInfo in WebRequest API” is on: in chrome://flags, or by --enable-features=WebRequestSecurityInfo. Whether you went past a warning of its own cannot be seen either.',
  firefox: 'Firefox did not tell about this connection. Reload to audit it.',
} as const;
/** Why nothing is known of the connection where the certificate is. */
export const leafOnly = 'Chromium tells extensions about the certificate, but not about protocol and cipher.';
const onlyOwn = 'The browser does not tell the TLS version of what the page loads.';
const unreadable = 'The certificate is not written as certificates are, so it could not be read.';

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
