import type { FailureClass } from '../../core/report.ts';
import { codeOf } from './handshake.ts';

/** What a code of Node's network, TLS or HTTP means. */
export function failureClassOf(code: string): FailureClass {
  return (
    (Object.hasOwn(named, code) ? named[code] : undefined) ??
    families.find(([pattern]) => pattern.test(code))?.[1] ??
    'other'
  );
}

const named: Readonly<Record<string, FailureClass>> = {
  ENOTFOUND: 'dns',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  ESOCKETTIMEDOUT: 'timeout',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ENETDOWN: 'offline',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
  CERT_REVOKED: 'certificate-revoked',
  CERT_UNTRUSTED: 'certificate-untrusted',
  CERT_CHAIN_TOO_LONG: 'certificate-untrusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  INVALID_PURPOSE: 'certificate-other',
  INVALID_CA: 'certificate-other',
  UNSPECIFIED: 'certificate-other',
  CERT_REJECTED: 'certificate-other',
  CERT_SIGNATURE_FAILURE: 'certificate-other',
  ERR_SSL_WRONG_VERSION_NUMBER: 'tls-protocol',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'tls-protocol',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'tls-version-or-cipher',
  ERR_SSL_NO_PROTOCOLS_AVAILABLE: 'tls-version-or-cipher',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'tls-version-or-cipher',
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 'client-certificate',
  ERR_SSL_NO_CIPHERS_AVAILABLE: 'tls-version-or-cipher',
};

/**
 * The code of an error of Node's network, TLS or HTTP. What OpenSSL has to say of a handshake that Node only calls a protocol
 * error stands in its message: `error:0A000410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:…`.
 */
export function failureCodeOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== 'EPROTO') return code;
  const { message } = error as Error;
  const reason = /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1]?.trim();
  if (reason === undefined) return code;
  const alert = /SSL alert number \d+/.test(message) && !reason.includes('alert') ? 'ALERT_' : '';
  return `ERR_SSL_${alert}${reason.replace(/\W+/g, '_').toUpperCase()}`;
}

/** The first that fits counts. */
const families: readonly (readonly [pattern: RegExp, failure: FailureClass])[] = [
  [/^EAI_/, 'dns'],
  [/^UNABLE_TO_/, 'certificate-untrusted'],
  [/KEY_TOO_SMALL|_MD_TOO_WEAK/, 'certificate-weak'],
  [/^CERT_/, 'certificate-other'],
  [/^ERR_SSL_.*ALERT/, 'tls-alert'],
  [/^(ERR_SSL_|EPROTO)/, 'tls-protocol'],
  [/^HPE_/, 'malformed-response'],
];
