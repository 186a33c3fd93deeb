import { expect, test } from 'vitest';
import { chromiumErrorOf } from './chromium-error.ts';
import { chromiumErrors } from './chromium-errors.ts';

test.each([
  ['net::ERR_NAME_NOT_RESOLVED', 'dns'],
  ['net::ERR_DNS_TIMED_OUT', 'dns'],
  ['net::ERR_CONNECTION_REFUSED', 'refused'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timeout'],
  ['net::ERR_TIMED_OUT', 'timeout'],
  ['net::ERR_CONNECTION_RESET', 'reset'],
  ['net::ERR_CONNECTION_CLOSED', 'reset'],
  ['net::ERR_ADDRESS_UNREACHABLE', 'unreachable'],
  ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
  ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy'],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy'],
  ['net::ERR_SOCKS_CONNECTION_FAILED', 'proxy'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'tls-protocol'],
  ['net::ERR_SSL_UNRECOGNIZED_NAME_ALERT', 'tls-alert'],
  ['net::ERR_BAD_SSL_CLIENT_AUTH_CERT', 'client-certificate'],
  ['net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION', 'malformed-response'],
  ['net::ERR_INVALID_AUTH_CREDENTIALS', 'authentication'],
  ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'tls-version-or-cipher'],
  ['net::ERR_CERT_DATE_INVALID', 'certificate-expired'],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'certificate-name'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate-untrusted'],
  ['net::ERR_CERT_REVOKED', 'certificate-revoked'],
  ['net::ERR_CERT_WEAK_KEY', 'certificate-weak'],
  ['net::ERR_CERT_WEAK_SIGNATURE_ALGORITHM', 'certificate-weak'],
  ['net::ERR_CERT_INVALID', 'certificate-other'],
  ['net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED', 'certificate-other'],
  ['net::ERR_TOO_MANY_REDIRECTS', 'redirect-loop'],
  ['net::ERR_UNSAFE_PORT', 'blocked-port'],
  ['net::ERR_BLOCKED_BY_CLIENT', 'blocked-by-client'],
  ['net::ERR_BLOCKED_BY_CSP', 'blocked-by-client'],
  ['net::ERR_EMPTY_RESPONSE', 'empty-response'],
  ['net::ERR_ABORTED', 'other'],
  ['net::ERR_NEVER_HEARD_OF', 'other'],
  ['ERR_CONNECTION_REFUSED', 'refused'],
])('%s is %s', (code, expected) => {
  expect(chromiumErrorOf(code, chromiumErrors)?.class).toBe(expected);
});

test.each(['', 'Error code 2152398861', 'NS_ERROR_UNKNOWN_HOST', 'net::', 'constructor'])(
  '%j is no Chromium error',
  (code) => {
    expect(chromiumErrorOf(code, chromiumErrors)).toBeUndefined();
  },
);
