import { expect, test } from 'vitest';
import { failureClassOf, failureCodeOf } from './failure-class.ts';

test.each([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['ENETUNREACH', 'unreachable'],
  ['CERT_HAS_EXPIRED', 'certificate-expired'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-untrusted'],
  ['CERT_SOMETHING_NEW', 'certificate-other'],
  ['ERR_SSL_EE_KEY_TOO_SMALL', 'certificate-weak'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-protocol'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-version-or-cipher'],
  ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'tls-alert'],
  ['HPE_INVALID_CONSTANT', 'malformed-response'],
  ['constructor', 'other'],
])('%s is of the class %s', (code, failure) => {
  expect(failureClassOf(code)).toBe(failure);
});

const protocolError = (rest: string): Error =>
  Object.assign(new Error(`write EPROTO 80AB:error:0A000410:SSL routines:${rest}\n`), { code: 'EPROTO' });

test.each([
  ['ssl3_get_record:wrong version number:../record.c:355:', 'ERR_SSL_WRONG_VERSION_NUMBER', 'tls-protocol'],
  [
    'ssl3_read_bytes:sslv3 alert handshake failure:../rec_layer_s3.c:916:SSL alert number 40',
    'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
    'tls-alert',
  ],
  [
    'ssl3_read_bytes:tlsv1 unrecognized name:../rec_layer_s3.c:916:SSL alert number 112',
    'ERR_SSL_ALERT_TLSV1_UNRECOGNIZED_NAME',
    'tls-alert',
  ],
  [
    'ssl3_read_bytes:tlsv1 alert protocol version:../rec_layer_s3.c:916:SSL alert number 70',
    'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
    'tls-version-or-cipher',
  ],
])('a protocol error is read from its message: %s', (rest, code, failure) => {
  expect(failureCodeOf(protocolError(rest))).toBe(code);
  expect(failureClassOf(code)).toBe(failure);
});
