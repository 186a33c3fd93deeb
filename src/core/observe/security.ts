import { type Evidence, gap, seenBut, seenInFull } from '../evidence.ts';
import type { Report } from '../report.ts';
import type { Visit } from '../visit.ts';
import { leftOutOf } from './left-out.ts';

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
  if (security === undefined) {
    const nothing = gap(browser === 'chromium' ? 'noCertificates' : 'notTold');
    return { tls: nothing, certificate: nothing, connections };
  }
  const { tls, certificate } = security;
  return {
    tls: tls === undefined ? gap('leafOnly') : seenInFull(tls),
    certificate: certificate === undefined ? gap('unreadable') : seenInFull(certificate),
    connections,
  };
}

/** Only a deep audit of Firefox asks about every host; an empty list says that there is no other. */
function connectionsOf(visit: Visit, browser: Report['browser']['name']): Evidence['connections'] {
  if (browser !== 'firefox' || visit.mode !== 'deep') return gap('onlyOwn');
  return seenBut([...visit.connections.items], leftOutOf(visit, 'connections'));
}
