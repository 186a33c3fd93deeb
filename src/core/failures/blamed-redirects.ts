import type { FailureClass } from '../report.ts';
import type { CauseKind } from './redirect-cause.ts';

/** For which failures each kind of redirect is to blame. */
export type BlamedRedirects = Readonly<Record<CauseKind, readonly FailureClass[]>>;

const wrongHosts = ['dns', 'certificate-name'] as const;

/** What a port answers that does not speak TLS. */
const wrongSchemes = ['tls-protocol', 'reset', 'empty-response', 'malformed-response', 'timeout', 'hsts'] as const;

const wrongPorts = [
  ...(['refused', 'timeout', 'unreachable', 'reset', 'empty-response', 'blocked-port', 'hsts'] as const),
  ...(['tls-protocol', 'tls-alert', 'tls-version-or-cipher', 'client-certificate'] as const),
  ...(['certificate-name', 'certificate-untrusted', 'malformed-response'] as const),
];

/** A redirect is to blame where it led to the wrong place, not where something is wrong at the right one. */
export const blamedRedirects: BlamedRedirects = {
  'https-on-80': wrongPorts,
  'same-port': wrongSchemes,
  'added-port': wrongPorts,
  'lost-port': wrongPorts,
  'lost-https': wrongPorts,
  'no-host': [...wrongHosts, ...wrongPorts],
  'inner-host': [...wrongHosts, ...wrongPorts],
  'other-host': wrongHosts,
};
