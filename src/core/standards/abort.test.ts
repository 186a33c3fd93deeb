import { expect, test } from 'vitest';
import { isAbort } from './abort.ts';

test.each(['net::ERR_ABORTED', 'NS_BINDING_ABORTED', 'Error code 2152398850', 'Error code 2147500036'])(
  '%s leaves the page that was there',
  (code) => {
    expect(isAbort(code)).toBe(true);
  },
);

test.each(['net::ERR_CONNECTION_REFUSED', 'Error code 2152398861', ''])('%j is a failure', (code) => {
  expect(isAbort(code)).toBe(false);
});
