import type { Words } from '../../words/words.ts';
import { type Evidence, seenBut, seenInFull } from '../evidence.ts';
import { gap, type Report } from '../report.ts';
import type { Visit } from '../visit.ts';
import { leftOutOf } from './left-out.ts';

/**
 * The connection that a secure page came by, and its certificate. Whether Chromium tells is known only from whether it
 * does: where its feature is off, a listener that asks for certificates is silently never called.
 */
export function securityOf(
  visit: Visit,
  browser: Report['browser']['name'],
  { notTold, leafOnly, onlyOwn, unreadable }: Words['gaps'],
): Pick<Evidence, 'tls' | 'certificate' | 'connections'> {
  const { security } = visit.navigation ?? {};
  const connections = connectionsOf(visit, browser, onlyOwn);
  if (security === undefined) return { tls: gap(notTold[browser]), certificate: gap(notTold[browser]), connections };
  const { tls, certificate } = security;
  return {
    tls: tls === undefined ? gap(leafOnly) : seenInFull(tls),
    certificate: certificate === undefined ? gap(unreadable) : seenInFull(certificate),
    connections,
  };
}

/** Only a deep audit of Firefox asks about every host; an empty list says that there is no other. */
function connectionsOf(visit: Visit, browser: Report['browser']['name'], onlyOwn: string): Evidence['connections'] {
  if (browser !== 'firefox' || visit.mode !== 'deep') return gap(onlyOwn);
  return seenBut([...visit.connections.items], leftOutOf(visit, 'connections'));
}
