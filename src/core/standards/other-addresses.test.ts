import { expect, test } from 'vitest';
import { otherAddressesOf } from './other-addresses.ts';

test.each([
  ['https://a.test/path?q#f', ['http://a.test/', 'https://www.a.test/']],
  ['http://a.test/', ['https://a.test/', 'https://www.a.test/']],
  ['https://www.a.test/', ['http://www.a.test/', 'https://a.test/']],
  ['https://anna:key@a.test:8443/', ['https://a.test/', 'http://a.test/', 'https://www.a.test/']],
  ['https://192.0.2.1/', ['http://192.0.2.1/']],
  ['https://[2001:db8::1]:8443/', ['https://[2001:db8::1]/', 'http://[2001:db8::1]/']],
  ['http://printer/', ['https://printer/']],
  ['https://www.test/', ['http://www.test/']],
  ['about:neterror', []],
  ['', []],
])('%s may also answer at %j', (url, addresses) => {
  expect(otherAddressesOf(url)).toEqual(addresses);
});
