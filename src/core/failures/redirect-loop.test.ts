import { describe, expect, test } from 'vitest';
import type { CookieFact } from '../evidence.ts';
import { addressOf } from '../observe/address.ts';
import { chain } from '../rules/samples/hops.ts';
import { diagnose } from './failure-codes.ts';
import { redirectLoopOf } from './redirect-loop.ts';
import { stepText } from './step-text.ts';

const cookie: CookieFact = { name: 'seen', url: 'https://a.test/', secure: true, httpOnly: false };

/** What goes round, and the two addresses that contradict each other. */
const told = (text: string, cookies: readonly CookieFact[] = []): string => {
  const loop = redirectLoopOf(chain(text), cookies);
  return `${loop?.kind} ${loop?.first.url} ${loop?.second.url}`;
};

describe('a redirect loop is told by what contradicts itself', () => {
  test.each([
    ['https://a.test/ 302 > https://a.test/ 302 > https://a.test/ 302', 'same-address https://a.test/ https://a.test/'],
    ['http://a.test/ 301 > https://a.test/ 302 > http://a.test/ 301', 'schemes https://a.test/ http://a.test/'],
    ['https://a.test/ 302 > https://www.a.test/ 301 > https://a.test/ 302', 'www https://a.test/ https://www.a.test/'],
    [
      'https://www.a.test/ 302 > https://a.test/ 301 > https://www.a.test/ 302',
      'www https://a.test/ https://www.a.test/',
    ],
    ['https://a.test/ 302 > https://b.test/ 302 > https://a.test/ 302', 'hosts https://a.test/ https://b.test/'],
    ['https://a.test/ 302 > https://a.test/in 302 > https://a.test/ 302', 'paths https://a.test/ https://a.test/in'],
    [
      'https://x.test/ 301 > https://a.test/ 302 > https://a.test/in 302 > https://b.test/ 302 > https://a.test/ 302',
      'hosts https://a.test/ https://b.test/',
    ],
    [
      'https://a.test/ 302 > https://a.test/a.test/ 302 > https://a.test/a.test/a.test/ 302',
      'no-scheme https://a.test/ https://a.test/a.test/',
    ],
    [
      'https://a.test/?1 302 > https://a.test/?2 302 > https://a.test/?3 302',
      'endless https://a.test/?1 https://a.test/?2',
    ],
  ])('%s', (hops, expected) => {
    expect(told(hops)).toBe(expected);
  });

  test('and by the cookie that never comes back', () => {
    expect(told('https://a.test/ 302 > https://a.test/ 302', [cookie])).toMatch(/^cookie /);
    expect(told('https://b.test/ 302 > https://b.test/ 302', [cookie])).toMatch(/^same-address /);
  });

  test('of which nothing is known without its hops', () => {
    expect(redirectLoopOf([])).toBeUndefined();
    const { owner } = diagnose('net::ERR_TOO_MANY_REDIRECTS', addressOf('https://a.test/'));
    expect(owner.slice(0, 2).map(stepText).join(' ')).toContain('X-Forwarded-Proto');
  });
});

test('the first step names both answers', () => {
  const hops = chain('https://a.test/in?token=1 302 > https://www.a.test/ 301 > https://a.test/in?token=1 302');
  const { summary, owner } = diagnose('NS_ERROR_REDIRECT_LOOP', addressOf('https://a.test/'), { hops });
  expect(summary).toBe('https://a.test/in and https://www.a.test/ redirect to each other, so the page never loads.');
  expect(stepText(owner[0] ?? [])).toContain(
    'https://a.test/in answers 302 with www, and https://www.a.test/ answers 301 without',
  );
});
