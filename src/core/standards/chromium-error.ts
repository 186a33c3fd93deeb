import type { FailureClass } from '../report.ts';

/** The class of a Chromium network error (`net::ERR_…`, from `net_error_list.h`); undefined for other texts. */
export function classOfChromiumError(code: string): FailureClass | undefined {
  const name = /^(?:net::)?ERR_([A-Z0-9_]+)$/.exec(code)?.[1];
  if (name === undefined) return undefined;
  return classes[name] ?? families.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'other';
}

const classes: Readonly<Record<string, FailureClass>> = {
  NAME_NOT_RESOLVED: 'dns',
  NAME_RESOLUTION_FAILED: 'dns',
  ICANN_NAME_COLLISION: 'dns',
  CONNECTION_REFUSED: 'refused',
  CONNECTION_FAILED: 'unreachable',
  CONNECTION_TIMED_OUT: 'timeout',
  TIMED_OUT: 'timeout',
  CONNECTION_RESET: 'reset',
  CONNECTION_CLOSED: 'reset',
  CONNECTION_ABORTED: 'reset',
  SOCKET_NOT_CONNECTED: 'reset',
  ADDRESS_UNREACHABLE: 'unreachable',
  ADDRESS_INVALID: 'unreachable',
  NETWORK_UNREACHABLE: 'unreachable',
  INTERNET_DISCONNECTED: 'offline',
  NETWORK_CHANGED: 'offline',
  NETWORK_IO_SUSPENDED: 'offline',
  TUNNEL_CONNECTION_FAILED: 'proxy',
  NO_SUPPORTED_PROXIES: 'proxy',
  MANDATORY_PROXY_CONFIGURATION_FAILED: 'proxy',
  PAC_SCRIPT_FAILED: 'proxy',
  UNEXPECTED_PROXY_AUTH: 'proxy',
  SSL_VERSION_OR_CIPHER_MISMATCH: 'tls-version-or-cipher',
  SSL_VERSION_INTERFERENCE: 'tls-version-or-cipher',
  SSL_OBSOLETE_CIPHER: 'tls-version-or-cipher',
  SSL_OBSOLETE_VERSION: 'tls-version-or-cipher',
  SSL_FALLBACK_BEYOND_MINIMUM_VERSION: 'tls-version-or-cipher',
  SSL_WEAK_SERVER_EPHEMERAL_DH_KEY: 'tls-version-or-cipher',
  HTTP2_INADEQUATE_TRANSPORT_SECURITY: 'tls-version-or-cipher',
  SSL_SERVER_CERT_BAD_FORMAT: 'certificate-other',
  SSL_SERVER_CERT_CHANGED: 'certificate-other',
  SSL_KEY_USAGE_INCOMPATIBLE: 'certificate-other',
  SSL_PINNED_KEY_NOT_IN_CERT_CHAIN: 'certificate-other',
  CERT_COMMON_NAME_INVALID: 'certificate-name',
  CERT_NAME_CONSTRAINT_VIOLATION: 'certificate-name',
  // Chromium has one error for both; certificate-expired is the usual case and its steps name the clock too.
  CERT_DATE_INVALID: 'certificate-expired',
  CERT_AUTHORITY_INVALID: 'certificate-untrusted',
  CERT_KNOWN_INTERCEPTION_BLOCKED: 'certificate-untrusted',
  CERT_SYMANTEC_LEGACY: 'certificate-untrusted',
  CERT_SELF_SIGNED_LOCAL_NETWORK: 'certificate-untrusted',
  CERT_REVOKED: 'certificate-revoked',
  CERT_WEAK_SIGNATURE_ALGORITHM: 'certificate-weak',
  CERT_WEAK_KEY: 'certificate-weak',
  TOO_MANY_REDIRECTS: 'redirect-loop',
  UNSAFE_PORT: 'blocked-port',
  BLOCKED_BY_CLIENT: 'blocked-by-client',
  BLOCKED_BY_ADMINISTRATOR: 'blocked-by-client',
  BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS: 'blocked-by-client',
  BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS: 'blocked-by-client',
  NETWORK_ACCESS_DENIED: 'blocked-by-client',
  EMPTY_RESPONSE: 'empty-response',
};

/** What is not named above follows its family. */
const families: readonly (readonly [string, FailureClass])[] = [
  ['CERT_', 'certificate-other'],
  ['CERTIFICATE_', 'certificate-other'],
  ['SSL_', 'tls-protocol'],
  ['EARLY_DATA_', 'tls-protocol'],
  ['ECH_', 'tls-protocol'],
  ['DNS_', 'dns'],
  ['PROXY_', 'proxy'],
  ['SOCKS_', 'proxy'],
  ['HTTPS_PROXY_', 'proxy'],
  ['BLOCKED_BY_', 'blocked-by-client'],
];
