import { expect, test } from 'vitest';
import { readSite } from './site.ts';

test.each([
  ['site.example', 'site.example'],
  ['  WWW.Site.Example ', 'www.site.example'],
  ['https://site.example/a?b#c', 'site.example'],
  ['http://site.example:80/', 'site.example'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['192.0.2.7', '192.0.2.7'],
  ['*.site.example', '*.site.example'],
])('%s is %s', (typed, host) => {
  expect(readSite(typed, { wild: true })).toEqual({ host });
});

test.each([
  ['', 'Type the name'],
  ['   ', 'Type the name'],
  ['two words', 'is not the name of a site'],
  ['a..b', 'is not the name of a site'],
  ['site.example:8080', 'URLs with a port'],
  ['[2001:db8::1]', 'is not the name of a site'],
  ['[::1]:8080', 'is not the name of a site'],
  ['*', 'is not the name of a site'],
])('“%s” is refused', (typed, words) => {
  expect(readSite(typed, { wild: true })).toEqual({ problem: expect.stringContaining(words) });
});

test('*. is for exceptions only', () => {
  expect(readSite('*.site.example')).toEqual({ problem: expect.stringContaining('Only exceptions') });
});
