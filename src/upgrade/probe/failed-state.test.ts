import { expect, test } from 'vitest';
import { errorOf } from '../../core/failures/failure-codes.ts';
import { failedState } from './failed-state.ts';

test.each([
  ['net::ERR_CERT_DATE_INVALID', 'certificate-error'],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'certificate-error'],
  ['Peer’s Certificate has expired.', 'certificate-error'],
  ['Das Zertifikat ist nicht vertrauenswürdig, weil es selbst signiert wurde.', 'certificate-error'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'refused'],
  ['SSL received a record that exceeded the maximum permissible length.', 'refused'],
  ['Peer reports incompatible or unsupported protocol version.', 'refused'],
  ['net::ERR_CONNECTION_REFUSED', 'refused'],
  ['NS_ERROR_CONNECTION_REFUSED', 'refused'],
  ['NS_ERROR_NET_RESET', 'refused'],
  ['net::ERR_NAME_NOT_RESOLVED', 'refused'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timeout'],
  ['NS_ERROR_NET_TIMEOUT', 'timeout'],
  ['net::ERR_TOO_MANY_REDIRECTS', 'redirects-back'],
  ['net::ERR_INTERNET_DISCONNECTED', 'not-tried'],
  ['NS_ERROR_OFFLINE', 'not-tried'],
  ['net::ERR_BLOCKED_BY_CLIENT', 'not-tried'],
])('%s: %s', (code, state) => {
  expect(failedState(code, errorOf(code).class)).toBe(state);
});
