import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firefoxErrorOf } from './firefox-error.ts';
import { firefoxErrors } from './firefox-errors.ts';

// Read from Firefox 153 and its NSS: the numbers are the interface, the tables compute them.
test.each([
  [0x804b000d, 'NS_ERROR_CONNECTION_REFUSED', 'refused'],
  [0x804b000e, 'NS_ERROR_NET_TIMEOUT', 'timeout'],
  [0x804b0010, 'NS_ERROR_OFFLINE', 'offline'],
  [0x804b0013, 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED', 'blocked-port'],
  [0x804b0014, 'NS_ERROR_NET_RESET', 'reset'],
  [0x804b001e, 'NS_ERROR_UNKNOWN_HOST', 'dns'],
  [0x804b001f, 'NS_ERROR_REDIRECT_LOOP', 'redirect-loop'],
  [0x804b0024, 'NS_ERROR_NET_EMPTY_RESPONSE', 'empty-response'],
  [0x804b002a, 'NS_ERROR_UNKNOWN_PROXY_HOST', 'proxy'],
  [0x804b0047, 'NS_ERROR_NET_INTERRUPT', 'reset'],
  [0x804b0048, 'NS_ERROR_PROXY_CONNECTION_REFUSED', 'proxy'],
  [0x804b0052, 'NS_ERROR_NET_INADEQUATE_SECURITY', 'tls-version-or-cipher'],
  [0x804b0056, 'NS_ERROR_HTTPS_ONLY', 'blocked-by-client'],
  [0x804b0059, 'NS_ERROR_BAD_HSTS_CERT', 'certificate-other'],
  [0x804b057f, 'NS_ERROR_PROXY_AUTHENTICATION_FAILED', 'proxy'],
  [0x804b05de, 'NS_ERROR_PROXY_BAD_GATEWAY', 'proxy'],
  [0x805a1ff5, 'SEC_ERROR_EXPIRED_CERTIFICATE', 'certificate-expired'],
  [0x805a1ff4, 'SEC_ERROR_REVOKED_CERTIFICATE', 'certificate-revoked'],
  [0x805a1ff3, 'SEC_ERROR_UNKNOWN_ISSUER', 'certificate-untrusted'],
  [0x805a1fe2, 'SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE', 'certificate-expired'],
  [0x805a1f50, 'SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED', 'certificate-weak'],
  [0x805a2ffe, 'SSL_ERROR_NO_CYPHER_OVERLAP', 'tls-version-or-cipher'],
  [0x805a2ff7, 'SSL_ERROR_UNSUPPORTED_VERSION', 'tls-version-or-cipher'],
  [0x805a2ff4, 'SSL_ERROR_BAD_CERT_DOMAIN', 'certificate-name'],
  [0x805a2fe7, 'SSL_ERROR_RX_RECORD_TOO_LONG', 'tls-protocol'],
  [0x805a2f9e, 'SSL_ERROR_PROTOCOL_VERSION_ALERT', 'tls-version-or-cipher'],
  [0x805a2f4b, 'SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT', 'client-certificate'],
  [0x805a3ffe, 'MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE', 'certificate-weak'],
  [0x805a3ffb, 'MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE', 'certificate-not-yet-valid'],
  [0x805a3ff2, 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT', 'certificate-untrusted'],
  [0x805a3ff1, 'MOZILLA_PKIX_ERROR_MITM_DETECTED', 'certificate-untrusted'],
])('0x%s is %s, %s', (number, name, failure) => {
  expect(firefoxErrorOf(`Error code ${number}`, firefoxErrors)).toMatchObject({ name, class: failure });
  expect(firefoxErrorOf(`Error code ${number | 0}`, firefoxErrors)).toMatchObject({ name, class: failure });
  expect(firefoxErrorOf(name, firefoxErrors)).toMatchObject({ name, class: failure });
});

describe('an error that no table names', () => {
  test.each([
    [0x804b05e7, 'nsresult 0x804B05E7', 'proxy'],
    [0x805a1f00, 'nsresult 0x805A1F00', 'certificate-other'],
    [0x805a2f00, 'nsresult 0x805A2F00', 'tls-protocol'],
    [0x80004004, 'nsresult 0x80004004', 'other'],
  ])('is known by its family: %s', (number, name, failure) => {
    expect(firefoxErrorOf(`Error code ${number}`, firefoxErrors)).toMatchObject({ name, class: failure });
  });

  test.each([
    ['NS_ERROR_PROXY_NOT_EXTENDED', 'proxy'],
    ['NS_ERROR_NET_ON_RECEIVING_FROM', 'other'],
    ['SSL_ERROR_BAD_MAC_READ', 'tls-protocol'],
    ['SEC_ERROR_OCSP_OLD_RESPONSE', 'certificate-other'],
    ['MOZILLA_PKIX_ERROR_EMPTY_ISSUER_NAME', 'certificate-other'],
  ])('is known by its family: %s', (name, failure) => {
    expect(firefoxErrorOf(name, firefoxErrors)).toMatchObject({ name, class: failure });
  });
});

test('a name is found inside a sentence', () => {
  expect(firefoxErrorOf('Fehler: SEC_ERROR_UNKNOWN_ISSUER (nicht vertraut)', firefoxErrors)).toEqual({
    name: 'SEC_ERROR_UNKNOWN_ISSUER',
    class: 'certificate-untrusted',
  });
});

test('a sentence without a name is not an error that can be told', () => {
  expect(firefoxErrorOf('Verbindung fehlgeschlagen', firefoxErrors)).toBeUndefined();
});

test('any text gets an answer', () => {
  fc.assert(fc.property(fc.string(), (text) => firefoxErrorOf(text, firefoxErrors)?.name !== ''));
});
