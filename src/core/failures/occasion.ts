import type { FailureClass } from '../report.ts';

/** Cases of a class of failures that have words of their own, and the class that each belongs to. */
export const failureCases = {
  'self-signed': 'certificate-untrusted',
  /** Somebody on the way presents certificates of their own. */
  intercepted: 'certificate-untrusted',
  /** Another certificate of the chain than the server's own is outside its period. */
  'issuer-expired': 'certificate-expired',
  /** A certificate that may sign others, presented by a server. */
  'authority-as-server': 'certificate-other',
  'certificate-overlong': 'certificate-other',
  /** No proof that it stands in the public logs (Certificate Transparency, RFC 6962). */
  'certificate-not-logged': 'certificate-other',
  /** Its key usage does not allow what TLS does with the key (RFC 5280 §4.2.1.3). */
  'key-usage': 'certificate-other',
  /** Its extended key usage is without serverAuth (RFC 5280 §4.2.1.12). */
  'not-for-servers': 'certificate-other',
  /** It demands an answer about revocation that the server does not send (RFC 7633). */
  'staple-missing': 'certificate-other',
  /** The answer about revocation that the server sends is outdated or broken. */
  'staple-invalid': 'certificate-other',
  'reused-serial': 'certificate-other',
  /** What the server presents where it knows none of the keys in the HTTPS record (RFC 9849, ECH). */
  'ech-fallback': 'certificate-other',
  /** What came back is no TLS at all, as opposed to a handshake that went wrong somehow. */
  'not-tls': 'tls-protocol',
  'alert-unrecognized-name': 'tls-alert',
  'alert-internal-error': 'tls-alert',
  'alert-access-denied': 'tls-alert',
  'alert-no-application-protocol': 'tls-alert',
  /** The server gave up after version and cipher were agreed on, and did not say why. */
  'refused-after-hello': 'client-certificate',
  'proxy-authentication': 'proxy',
  /** The connection went away under the page: another network took over, or the computer slept. */
  'network-changed': 'offline',
  'two-locations': 'malformed-response',
  'bad-redirect': 'malformed-response',
  'not-http': 'malformed-response',
  /** Its body is not compressed as its header fields say. */
  undecodable: 'malformed-response',
  http2: 'malformed-response',
  http3: 'malformed-response',
  /** Cut before the request went out: in TLS 1.3 a server learns only then that the client shows no certificate. */
  'cut-after-handshake': 'client-certificate',
  /** The response ended in the middle. */
  interrupted: 'reset',
  /** An error status came, and nothing to show with it. */
  'empty-error': 'empty-response',
} as const satisfies Readonly<Record<string, FailureClass>>;

export type FailureCase = keyof typeof failureCases;

/** What advice is about: a class of failures, or a case of one that has its own. */
export type Occasion = FailureClass | FailureCase;
