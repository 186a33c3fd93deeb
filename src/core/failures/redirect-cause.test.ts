import { describe, expect, test } from 'vitest';
import { addressOf } from '../observe/address.ts';
import { chain } from '../rules/samples/hops.ts';
import { diagnose } from './failure-codes.ts';
import { redirectCauseOf } from './redirect-cause.ts';
import { stepText } from './step-text.ts';

const causeOf = (text: string): string | undefined => {
  const hops = chain(text);
  return redirectCauseOf(hops, addressOf(hops.at(-1)?.url ?? ''))?.kind;
};

describe('the redirect that led to what failed', () => {
  test.each([
    ['https://a.test/ 302 > https://a.test:80/ 0', 'https-on-80'],
    ['https://a.test/ 302 > https://a.test:8444/ 0', 'added-port'],
    ['https://a.test/ 302 > http://a.test:8080/ 307 >hsts https://a.test:8080/ 0', 'added-port'],
    ['https://a.test:8443/ 302 > https://a.test:8443/in 0', undefined],
    ['https://a.test/ 302 > https://b.test/ 0', 'other-host'],
    ['https://a.test/ 301 > https://www.a.test/ 0', undefined],
    ['https://a.test/ 302 > https://admin/ 0', 'no-host'],
    ['https://a.test/ 302 > https://a.test/in 0', undefined],
    ['https://a.test:8444/ 0', undefined],
    ['http://a.test/ 307 >extension https://a.test/ 0', undefined],
  ])('%s: %s', (hops, expected) => {
    expect(causeOf(hops)).toBe(expected);
  });
});

test('is the first step, with its address, its status and the port', () => {
  const hops = chain('https://a.test/start?x=1 301 > https://a.test:8444/ 0');
  const { class: kind, owner } = diagnose('net::ERR_CONNECTION_REFUSED', addressOf('https://a.test:8444/'), { hops });
  expect(kind).toBe('refused');
  expect(stepText(owner[0] ?? [])).toBe(
    'The redirect from https://a.test/start (status 301) adds port 8444: let it lead to https://a.test/ without a port.',
  );
});

test('is not to blame for what is wrong at the right place', () => {
  const hops = chain('https://a.test/ 302 > https://b.test/ 0');
  const { owner } = diagnose('net::ERR_CERT_DATE_INVALID', addressOf('https://b.test/'), { hops });
  expect(stepText(owner[0] ?? [])).toContain('Renew');
});

test('is not to blame for what the browser itself refused', () => {
  const hops = chain('https://a.test/ 302 > https://b.test/ 0');
  const { owner } = diagnose('net::ERR_BLOCKED_BY_CLIENT', addressOf('https://b.test/'), { hops });
  expect(owner.map(stepText).join(' ')).not.toContain('redirect');
});
