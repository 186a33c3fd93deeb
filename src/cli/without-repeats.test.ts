import { expect, test } from 'vitest';
import { withoutRepeats } from './without-repeats.ts';

test('an address that is listed again is visited once, where it was listed first, and this is said', () => {
  const { urls, notes } = withoutRepeats([
    'https://a.test',
    'https://b.test/',
    'https://A.test/',
    'https://a.test:443/',
  ]);
  expect(urls).toEqual(['https://a.test', 'https://b.test/']);
  expect(notes).toEqual(['https://a.test is listed 3 times and visited once.']);
});

test('addresses that differ in scheme, query or fragment are several', () => {
  const all = ['https://a.test/', 'http://a.test/', 'https://a.test/?1', 'https://a.test/#1'];
  expect(withoutRepeats(all)).toEqual({ urls: all, notes: [] });
});

test('a password is not told', () => {
  const url = 'https://user:secret@a.test/';
  expect(withoutRepeats([url, url]).notes.join()).not.toContain('secret');
});
