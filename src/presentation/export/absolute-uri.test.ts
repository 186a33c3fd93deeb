import { expect, test } from 'vitest';
import { absoluteUri } from './absolute-uri.ts';

test.each([
  ['https://a.test/b?c=d#e', 'https://a.test/b?c=d#e'],
  ['https://a.test/|{}^`"<>[]\\', 'https://a.test/%7C%7B%7D%5E%60%22%3C%3E%5B%5D/'],
  ['https://a.test/100%', 'https://a.test/100%25'],
  ['https://a.test/#a#b', 'https://a.test/#a%23b'],
  ['http://[::1]:8080/', 'http://[::1]:8080/'],
  ['http://a.test=b("c")/', 'http://a.test=b(%22c%22)/'],
  ['wss://a.test', 'wss://a.test/'],
  ['https://user:secret@a.test/', 'https://a.test/'],
])('%s is written %s', (address, uri) => {
  expect(absoluteUri(address)).toBe(uri);
});

test.each(['file:///etc/passwd', 'javascript:alert(1)', 'data:,a', 'about:blank', 'no address', ''])(
  '%s is no address of the web',
  (address) => {
    expect(absoluteUri(address)).toBeUndefined();
  },
);
