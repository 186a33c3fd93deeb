import type { FirefoxErrors, FirefoxErrorTable } from './firefox-error.ts';

/** Module NETWORK: 0x804B0000 plus the offset. The numbers were read from Firefox 153. */
const network: FirefoxErrorTable = {
  NS_BINDING_ABORTED: [2, 'other'],
  NS_BINDING_REDIRECTED: [3, 'other'],
  NS_BINDING_RETARGETED: [4, 'other'],
  NS_ERROR_MALFORMED_URI: [10, 'other'],
  NS_ERROR_CONNECTION_REFUSED: [13, 'refused'],
  NS_ERROR_NET_TIMEOUT: [14, 'timeout'],
  NS_ERROR_OFFLINE: [16, 'offline'],
  NS_ERROR_UNKNOWN_PROTOCOL: [18, 'other'],
  NS_ERROR_PORT_ACCESS_NOT_ALLOWED: [19, 'blocked-port'],
  NS_ERROR_NET_RESET: [20, 'reset'],
  NS_ERROR_CORRUPTED_CONTENT: [29, 'other'],
  NS_ERROR_UNKNOWN_HOST: [30, 'dns'],
  NS_ERROR_REDIRECT_LOOP: [31, 'redirect-loop'],
  NS_ERROR_DNS_LOOKUP_QUEUE_FULL: [33, 'dns'],
  NS_ERROR_NET_EMPTY_RESPONSE: [36, 'empty-response'],
  NS_ERROR_UNKNOWN_PROXY_HOST: [42, 'proxy'],
  NS_ERROR_DEFINITIVE_UNKNOWN_HOST: [43, 'dns'],
  NS_ERROR_NET_INTERRUPT: [71, 'reset'],
  NS_ERROR_PROXY_CONNECTION_REFUSED: [72, 'proxy'],
  NS_ERROR_NET_PARTIAL_TRANSFER: [76, 'reset'],
  NS_ERROR_NET_INADEQUATE_SECURITY: [82, 'tls-version-or-cipher'],
  NS_ERROR_NET_HTTP2_SENT_GOAWAY: [83, 'reset'],
  NS_ERROR_NET_TIMEOUT_EXTERNAL: [85, 'timeout'],
  NS_ERROR_HTTPS_ONLY: [86, 'blocked-by-client'],
  NS_ERROR_BAD_HSTS_CERT: [89, 'hsts'],
  NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED: [93, 'blocked-by-client'],
  NS_ERROR_PROXY_FORBIDDEN: [1403, 'proxy'],
  NS_ERROR_PROXY_AUTHENTICATION_FAILED: [1407, 'proxy'],
  NS_ERROR_PROXY_BAD_GATEWAY: [1502, 'proxy'],
  NS_ERROR_PROXY_GATEWAY_TIMEOUT: [1504, 'proxy'],
};

/** Module SECURITY holds the negated NSS codes: 0x805A2000 minus the offset. */
const certificates: FirefoxErrorTable = {
  SEC_ERROR_BAD_DER: [9, 'certificate-other'],
  SEC_ERROR_BAD_SIGNATURE: [10, 'certificate-other'],
  SEC_ERROR_EXPIRED_CERTIFICATE: [11, 'certificate-expired'],
  SEC_ERROR_REVOKED_CERTIFICATE: [12, 'certificate-revoked'],
  SEC_ERROR_UNKNOWN_ISSUER: [13, 'certificate-untrusted'],
  SEC_ERROR_UNTRUSTED_ISSUER: [20, 'certificate-untrusted'],
  SEC_ERROR_UNTRUSTED_CERT: [21, 'certificate-untrusted'],
  SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE: [30, 'certificate-expired'],
  SEC_ERROR_CA_CERT_INVALID: [36, 'certificate-untrusted'],
  SEC_ERROR_INVALID_KEY: [40, 'certificate-weak'],
  SEC_ERROR_REVOKED_KEY: [61, 'certificate-revoked'],
  SEC_ERROR_INADEQUATE_KEY_USAGE: [90, 'certificate-other'],
  SEC_ERROR_INADEQUATE_CERT_TYPE: [91, 'certificate-other'],
  SEC_ERROR_CERT_NOT_IN_NAME_SPACE: [112, 'certificate-name'],
  SEC_ERROR_REVOKED_CERTIFICATE_CRL: [145, 'certificate-revoked'],
  SEC_ERROR_REVOKED_CERTIFICATE_OCSP: [146, 'certificate-revoked'],
  SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED: [176, 'certificate-weak'],
};

/** 0x805A3000 minus the offset. */
const handshakes: FirefoxErrorTable = {
  SSL_ERROR_NO_CYPHER_OVERLAP: [2, 'tls-version-or-cipher'],
  SSL_ERROR_UNSUPPORTED_VERSION: [9, 'tls-version-or-cipher'],
  SSL_ERROR_BAD_CERT_DOMAIN: [12, 'certificate-name'],
  SSL_ERROR_BAD_CERT_ALERT: [17, 'tls-protocol'],
  SSL_ERROR_NO_CIPHERS_SUPPORTED: [23, 'tls-version-or-cipher'],
  // The usual sign of plain HTTP on the TLS port: "HTTP/1.1 400" read as a record length.
  SSL_ERROR_RX_RECORD_TOO_LONG: [25, 'tls-protocol'],
  SSL_ERROR_RX_UNKNOWN_RECORD_TYPE: [55, 'tls-protocol'],
  SSL_ERROR_HANDSHAKE_FAILURE_ALERT: [61, 'tls-version-or-cipher'],
  SSL_ERROR_PROTOCOL_VERSION_ALERT: [98, 'tls-version-or-cipher'],
  SSL_ERROR_INSUFFICIENT_SECURITY_ALERT: [99, 'tls-version-or-cipher'],
  SSL_ERROR_INTERNAL_ERROR_ALERT: [100, 'tls-protocol'],
  SSL_ERROR_UNRECOGNIZED_NAME_ALERT: [106, 'tls-protocol'],
  SSL_ERROR_WEAK_SERVER_EPHEMERAL_DH_KEY: [115, 'tls-version-or-cipher'],
  SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT: [181, 'tls-protocol'],
};

/** 0x805A4000 minus the offset. */
const pkix: FirefoxErrorTable = {
  MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE: [0, 'certificate-other'],
  MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY: [1, 'certificate-untrusted'],
  MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE: [2, 'certificate-weak'],
  MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE: [5, 'certificate-not-yet-valid'],
  MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE: [6, 'certificate-not-yet-valid'],
  MOZILLA_PKIX_ERROR_SIGNATURE_ALGORITHM_MISMATCH: [7, 'certificate-other'],
  MOZILLA_PKIX_ERROR_VALIDITY_TOO_LONG: [9, 'certificate-other'],
  MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: [14, 'certificate-untrusted'],
  MOZILLA_PKIX_ERROR_MITM_DETECTED: [15, 'certificate-untrusted'],
  MOZILLA_PKIX_ERROR_INSUFFICIENT_CERTIFICATE_TRANSPARENCY: [16, 'certificate-other'],
};

/** Firefox's errors, by the number that their module counts from; those of the security modules count down. */
export const firefoxErrors: FirefoxErrors = [
  { base: 0x804b0000, sign: 1, errors: network },
  { base: 0x805a2000, sign: -1, errors: certificates },
  { base: 0x805a3000, sign: -1, errors: handshakes },
  { base: 0x805a4000, sign: -1, errors: pkix },
];
