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
  ['', 'nothing-typed'],
  ['   ', 'nothing-typed'],
  ['two words', 'no-name'],
  ['a..b', 'no-name'],
  ['site.example:8080', 'has-port'],
  ['[2001:db8::1]', 'no-name'],
  ['[::1]:8080', 'no-name'],
  ['*', 'no-name'],
])('“%s” is refused', (typed, problem) => {
  expect(readSite(typed, { wild: true })).toEqual({ problem });
});

test('*. is for exceptions only', () => {
  expect(readSite('*.site.example')).toEqual({ problem: 'only-exceptions-are-wild' });
});
