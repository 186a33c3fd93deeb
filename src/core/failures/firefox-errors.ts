import type { ErrorClasses } from './error-classes.ts';
import type { FirefoxErrors } from './firefox-error.ts';
import { firefoxErrorNames } from './firefox-error-names.ts';
import { failureCases, type Occasion } from './occasion.ts';

const network: ErrorClasses['named'] = {
  NS_ERROR_CONNECTION_REFUSED: 'refused',
  NS_ERROR_NET_TIMEOUT: 'timeout',
  NS_ERROR_NET_TIMEOUT_EXTERNAL: 'timeout',
  NS_ERROR_OFFLINE: 'offline',
  NS_ERROR_PORT_ACCESS_NOT_ALLOWED: 'blocked-port',
  NS_ERROR_NET_RESET: 'reset',
  NS_ERROR_NET_HTTP2_SENT_GOAWAY: 'reset',
  NS_ERROR_NET_UNCLEAN_SHUTDOWN: 'reset',
  NS_ERROR_NET_INTERRUPT: 'interrupted',
  NS_ERROR_NET_PARTIAL_TRANSFER: 'interrupted',
  NS_ERROR_UNKNOWN_HOST: 'dns',
  NS_ERROR_DNS_LOOKUP_QUEUE_FULL: 'dns',
  NS_ERROR_DEFINITIVE_UNKNOWN_HOST: 'dns',
  NS_ERROR_UNKNOWN_PROXY_HOST: 'proxy',
  NS_ERROR_PROXY_AUTHENTICATION_FAILED: 'proxy-authentication',
  NS_ERROR_BASIC_HTTP_AUTH_DISABLED: 'authentication',
  NS_ERROR_REDIRECT_LOOP: 'redirect-loop',
  NS_ERROR_NET_ERROR_RESPONSE: 'empty-error',
  NS_ERROR_NET_EMPTY_RESPONSE: 'empty-error',
  NS_ERROR_SOCKET_ADDRESS_NOT_SUPPORTED: 'unreachable',
  NS_ERROR_NET_INADEQUATE_SECURITY: 'tls-version-or-cipher',
  NS_ERROR_HTTPS_ONLY: 'blocked-by-client',
  NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED: 'blocked-by-client',
  NS_ERROR_BAD_HSTS_CERT: 'certificate-other',
  // Two different Location or Content-Length fields, a Location that cannot be read, and much else.
  NS_ERROR_CORRUPTED_CONTENT: 'malformed-response',
  NS_ERROR_INVALID_CONTENT_ENCODING: 'undecodable',
  NS_ERROR_NET_HTTP3_PROTOCOL_ERROR: 'http3',
  NS_ERROR_HTTP2_FALLBACK_TO_HTTP1: 'http2',
  NS_ERROR_PARSING_HTTP_STATUS_LINE: 'not-http',
  NS_ERROR_MALFORMED_URI: 'bad-redirect',
};

const certificates: ErrorClasses['named'] = {
  SEC_ERROR_EXPIRED_CERTIFICATE: 'certificate-expired',
  SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE: 'issuer-expired',
  SEC_ERROR_CERT_NOT_IN_NAME_SPACE: 'certificate-name',
  SEC_ERROR_CERT_ADDR_MISMATCH: 'certificate-name',
  SEC_ERROR_INVALID_KEY: 'certificate-weak',
  SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED: 'certificate-weak',
  SEC_ERROR_SIGNATURE_ALGORITHM_DISABLED: 'certificate-weak',
  ...each('certificate-untrusted', [
    ...['SEC_ERROR_UNKNOWN_ISSUER', 'SEC_ERROR_UNTRUSTED_ISSUER', 'SEC_ERROR_UNTRUSTED_CERT'],
    ...['SEC_ERROR_CA_CERT_INVALID', 'SEC_ERROR_UNKNOWN_SIGNER'],
  ]),
  ...each('certificate-revoked', [
    ...['SEC_ERROR_REVOKED_CERTIFICATE', 'SEC_ERROR_REVOKED_KEY'],
    ...['SEC_ERROR_REVOKED_CERTIFICATE_CRL', 'SEC_ERROR_REVOKED_CERTIFICATE_OCSP'],
  ]),
  ...each('certificate-other', [
    ...['SEC_ERROR_BAD_DER', 'SEC_ERROR_BAD_SIGNATURE', 'SEC_ERROR_BAD_KEY', 'SEC_ERROR_INVALID_ALGORITHM'],
    ...['SEC_ERROR_INVALID_TIME', 'SEC_ERROR_CERT_NOT_VALID', 'SEC_ERROR_CERT_USAGES_INVALID'],
    ...['SEC_ERROR_EXTENSION_VALUE_INVALID', 'SEC_ERROR_EXTENSION_NOT_FOUND', 'SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION'],
    'SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID',
    ...['SEC_ERROR_UNSUPPORTED_KEYALG', 'SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE', 'SEC_ERROR_UNSUPPORTED_EC_POINT_FORM'],
    ...['SEC_ERROR_INVALID_POLICY_MAPPING', 'SEC_ERROR_POLICY_VALIDATION_FAILED'],
    ...['SEC_ERROR_ALGORITHM_MISMATCH', 'SEC_ERROR_UNRECOGNIZED_OID', 'SEC_ERROR_OUT_OF_SEARCH_LIMITS'],
    'SEC_ERROR_EXTRA_INPUT',
  ]),
  SEC_ERROR_INADEQUATE_KEY_USAGE: 'key-usage',
  SEC_ERROR_INADEQUATE_CERT_TYPE: 'not-for-servers',
  SEC_ERROR_REUSED_ISSUER_AND_SERIAL: 'reused-serial',
  MOZILLA_PKIX_ERROR_VALIDITY_TOO_LONG: 'certificate-overlong',
  MOZILLA_PKIX_ERROR_INSUFFICIENT_CERTIFICATE_TRANSPARENCY: 'certificate-not-logged',
  MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING: 'staple-missing',
  MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING: 'staple-invalid',
  MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY: 'authority-as-server',
  MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE: 'certificate-weak',
  MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE: 'certificate-not-yet-valid',
  MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE: 'certificate-not-yet-valid',
  MOZILLA_PKIX_ERROR_V1_CERT_USED_AS_CA: 'certificate-untrusted',
  MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: 'self-signed',
  MOZILLA_PKIX_ERROR_MITM_DETECTED: 'intercepted',
  MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE: 'intercepted',
  MOZILLA_PKIX_ERROR_ISSUER_NO_LONGER_TRUSTED: 'certificate-untrusted',
};

const handshakes: ErrorClasses['named'] = {
  SSL_ERROR_BAD_CERT_DOMAIN: 'certificate-name',
  SSL_ERROR_WEAK_SERVER_CERT_KEY: 'certificate-weak',
  // The usual sign of plain HTTP on the TLS port: "HTTP/1.1 400" read as a record length.
  SSL_ERROR_RX_RECORD_TOO_LONG: 'not-tls',
  SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: 'not-tls',
  SSL_ERROR_CLOSE_NOTIFY_ALERT: 'reset',
  SSL_ERROR_ACCESS_DENIED_ALERT: 'alert-access-denied',
  SSL_ERROR_INTERNAL_ERROR_ALERT: 'alert-internal-error',
  SSL_ERROR_UNRECOGNIZED_NAME_ALERT: 'alert-unrecognized-name',
  SSL_ERROR_NEXT_PROTOCOL_NO_PROTOCOL: 'alert-no-application-protocol',
  // The same alert before the server's hello is SSL_ERROR_NO_CYPHER_OVERLAP (measured).
  SSL_ERROR_HANDSHAKE_FAILURE_ALERT: 'refused-after-hello',
  ...each('tls-version-or-cipher', [
    ...['SSL_ERROR_EXPORT_ONLY_SERVER', 'SSL_ERROR_US_ONLY_SERVER', 'SSL_ERROR_NO_CYPHER_OVERLAP'],
    ...['SSL_ERROR_UNSUPPORTED_VERSION', 'SSL_ERROR_SSL2_DISABLED', 'SSL_ERROR_SSL_DISABLED'],
    ...['SSL_ERROR_UNKNOWN_CIPHER_SUITE', 'SSL_ERROR_NO_CIPHERS_SUPPORTED', 'SSL_ERROR_NO_COMPRESSION_OVERLAP'],
    ...['SSL_ERROR_PROTOCOL_VERSION_ALERT', 'SSL_ERROR_INSUFFICIENT_SECURITY_ALERT', 'SSL_ERROR_UNSAFE_NEGOTIATION'],
    ...['SSL_ERROR_WEAK_SERVER_EPHEMERAL_DH_KEY', 'SSL_ERROR_DH_KEY_TOO_LONG', 'SSL_ERROR_INVALID_VERSION_RANGE'],
    ...['SSL_ERROR_CIPHER_DISALLOWED_FOR_VERSION', 'SSL_ERROR_INAPPROPRIATE_FALLBACK_ALERT'],
    ...['SSL_ERROR_UNSUPPORTED_HASH_ALGORITHM', 'SSL_ERROR_NO_SUPPORTED_SIGNATURE_ALGORITHM'],
    ...['SSL_ERROR_UNSUPPORTED_SIGNATURE_ALGORITHM', 'SSL_ERROR_INCORRECT_SIGNATURE_ALGORITHM'],
  ]),
  ...each('client-certificate', [
    ...['SSL_ERROR_NO_CERTIFICATE', 'SSL_ERROR_BAD_CERT_ALERT', 'SSL_ERROR_REVOKED_CERT_ALERT'],
    ...['SSL_ERROR_EXPIRED_CERT_ALERT', 'SSL_ERROR_UNSUPPORTED_CERT_ALERT', 'SSL_ERROR_CERTIFICATE_UNKNOWN_ALERT'],
    ...[
      'SSL_ERROR_UNKNOWN_CA_ALERT',
      'SSL_ERROR_CERTIFICATE_UNOBTAINABLE_ALERT',
      'SSL_ERROR_BAD_CERT_HASH_VALUE_ALERT',
    ],
    'SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT',
  ]),
  ...each('tls-alert', [
    ...['SSL_ERROR_BAD_MAC_ALERT', 'SSL_ERROR_HANDSHAKE_UNEXPECTED_ALERT', 'SSL_ERROR_DECOMPRESSION_FAILURE_ALERT'],
    ...['SSL_ERROR_ILLEGAL_PARAMETER_ALERT', 'SSL_ERROR_DECRYPTION_FAILED_ALERT', 'SSL_ERROR_RECORD_OVERFLOW_ALERT'],
    ...['SSL_ERROR_DECODE_ERROR_ALERT', 'SSL_ERROR_DECRYPT_ERROR_ALERT', 'SSL_ERROR_EXPORT_RESTRICTION_ALERT'],
    ...['SSL_ERROR_USER_CANCELED_ALERT', 'SSL_ERROR_NO_RENEGOTIATION_ALERT', 'SSL_ERROR_UNSUPPORTED_EXTENSION_ALERT'],
    ...[
      'SSL_ERROR_BAD_CERT_STATUS_RESPONSE_ALERT',
      'SSL_ERROR_MISSING_EXTENSION_ALERT',
      'SSL_ERROR_ECH_REQUIRED_ALERT',
    ],
    ...['SSL_ERROR_RX_UNEXPECTED_ALERT', 'SSL_ERROR_RX_UNKNOWN_ALERT'],
  ]),
  ...each('certificate-other', [
    ...['SSL_ERROR_BAD_CERTIFICATE', 'SSL_ERROR_UNSUPPORTED_CERTIFICATE_TYPE', 'SSL_ERROR_WRONG_CERTIFICATE'],
    ...['SSL_ERROR_CERT_KEA_MISMATCH', 'SSL_ERROR_RX_MALFORMED_CERTIFICATE', 'SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE'],
  ]),
};

const families: ErrorClasses['families'] = [
  ['NS_ERROR_PROXY_', 'proxy'],
  ['SSL_ERROR_', 'tls-protocol'],
  ['SEC_ERROR_OCSP_', 'staple-invalid'],
  ['SEC_ERROR_CRL_', 'certificate-other'],
  ['MOZILLA_PKIX_ERROR_', 'certificate-other'],
];

/** Firefox's errors; `firefox-error-names.ts` has their numbers. */
export const firefoxErrors: FirefoxErrors = {
  modules: firefoxErrorNames,
  named: { ...network, ...certificates, ...handshakes },
  families,
  cases: failureCases,
};

function each(occasion: Occasion, names: readonly string[]): ErrorClasses['named'] {
  return Object.fromEntries(names.map((name) => [name, occasion]));
}
