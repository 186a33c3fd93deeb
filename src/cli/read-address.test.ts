import { expect, test } from 'vitest';
import { readAddress } from './read-address.ts';
import { UsageError } from './usage-error.ts';

test.each([
  ['https://site.example', 'https://site.example'],
  ['HTTP://site.example/#part', 'HTTP://site.example/#part'],
  ['site.example', 'https://site.example'],
  ['www.site.example:8443/path?query#part', 'https://www.site.example:8443/path?query#part'],
  ['bücher.example', 'https://bücher.example'],
  ['192.0.2.1/', 'https://192.0.2.1/'],
  ['localhost:3000', 'http://localhost:3000'],
  ['localhost', 'http://localhost'],
  ['app.localhost:3000/path', 'http://app.localhost:3000/path'],
  ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['[::1]:8080/', 'http://[::1]:8080/'],
  ['192.168.1.1', 'http://192.168.1.1'],
  ['nas.local', 'http://nas.local'],
  ['intranet:8080', 'http://intranet:8080'],
])('%s is read as %s', (written, address) => {
  expect(readAddress(written)).toBe(address);
});

test.each([
  'word',
  'two words.example',
  'ftp://site.example/',
  'mailto:someone@site.example',
  'user:secret@site.example',
  'https://',
  'https://site.example:99999/',
  'site.example:99999',
  '//site.example/',
  './page.html',
  '',
])('%s is refused', (written) => {
  expect(() => readAddress(written)).toThrow(UsageError);
});
