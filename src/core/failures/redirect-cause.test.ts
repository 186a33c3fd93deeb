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
    ['https://a.test/ 302 > http://app:8080/login 0', 'no-host'],
    ['http://a.test/ 301 > https://_/ 0', 'no-host'],
    ['http://app:8080/ 302 > http://app:8081/ 0', 'added-port'],
    ['https://a.test/ 307 > http://localhost:3000/in 0', 'inner-host'],
    ['https://a.test/ 302 > http://10.0.3.7:8080/in 0', 'inner-host'],
    ['http://nas.local/ 302 > http://127.0.0.1:5000/ 0', 'inner-host'],
    ['http://localhost:3000/ 302 > http://localhost:4000/ 0', 'added-port'],
    ['http://a.test:3000/ 301 > https://a.test:3000/ 0', 'same-port'],
    ['http://localhost:3000/ 301 > https://localhost:3000/ 0', 'same-port'],
    ['http://a.test:3000/ 307 >hsts https://a.test:3000/ 0', undefined],
    ['https://a.test:8443/ 302 > https://a.test/in 0', 'lost-port'],
    ['http://a.test:8080/ 302 > http://a.test/in/ 0', 'lost-port'],
    ['http://a.test/ 301 > https://a.test/ 0', undefined],
    ['https://a.test/ 302 > http://a.test/in 0', 'lost-https'],
    ['https://a.test:8443/ 302 > http://a.test:8443/in 0', 'lost-https'],
    ['https://a.test/ 302 > http://www.a.test/in 0', 'lost-https'],
    ['https://a.test/ 302 > http://a.test/in 307 >hsts https://a.test/in 0', undefined],
    ['https://a.test:8443/ 302 > http://a.test:8443/in 307 >hsts https://a.test:8443/in 0', undefined],
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
    'The redirect from https://a.test/start (status 301) adds port 8444: let it lead to https://a.test/ instead.',
  );
});

test.each([
  [
    'https://a.test/in 302 > http://a.test:5076/ 0',
    'net::ERR_CONNECTION_REFUSED',
    'adds port 5076: let it lead to https://a.test/ instead',
  ],
  [
    'http://a.test:3000/ 301 > https://a.test:3000/ 0',
    'net::ERR_SSL_PROTOCOL_ERROR',
    'leads to https on the same port 3000, which just answered over plain HTTP',
  ],
  [
    'https://a.test:8443/ 302 > https://a.test/in 0',
    'net::ERR_CONNECTION_TIMED_OUT',
    'leaves out port 8443, so the browser goes to port 443',
  ],
  [
    'https://a.test/ 302 > http://app:8080/in 0',
    'net::ERR_NAME_NOT_RESOLVED',
    'leads to a host called “app”, which visitors do not know: let it lead to https://a.test/ instead',
  ],
  [
    'http://a.test/ 301 > https://_/ 0',
    'net::ERR_NAME_NOT_RESOLVED',
    'leads to a host called “_”, which visitors do not know: let it lead to https://a.test/ instead',
  ],
  [
    'http://a.test/ 301 > http://a.test:8080/ 0',
    'net::ERR_CONNECTION_REFUSED',
    'adds port 8080: let it lead to http://a.test/ instead',
  ],
  [
    'https://a.test/ 302 > https://b.test:8444/ 0',
    'net::ERR_CONNECTION_REFUSED',
    'adds port 8444: let it lead to https://b.test/ instead',
  ],
  [
    'https://a.test:8443/ 302 > http://10.0.3.7:8080/ 0',
    'net::ERR_CONNECTION_TIMED_OUT',
    'let it lead to https://a.test:8443/ instead',
  ],
  [
    'https://a.test/ 307 > http://localhost:3000/in 0',
    'net::ERR_CONNECTION_REFUSED',
    'leads to localhost, which is the server itself or its own network',
  ],
  [
    'https://a.test/ 302 > http://a.test/in 0',
    'net::ERR_CONNECTION_REFUSED',
    'leads away from HTTPS, to port 80 of a.test',
  ],
  [
    'https://a.test:8443/ 302 > http://a.test:8443/in 0',
    'NS_ERROR_NET_RESET',
    'leads away from HTTPS, to port 8443 of a.test',
  ],
  [
    'http://localhost:3000/ 301 > https://localhost:3000/ 0',
    'SSL_ERROR_RX_RECORD_TOO_LONG',
    'leads to https on the same port 3000',
  ],
])('%s, %s: says so first', (text, code, words) => {
  const hops = chain(text);
  const { owner, visitor } = diagnose(code, addressOf(hops.at(-1)?.url ?? ''), { hops });
  expect(stepText(owner[0] ?? [])).toContain(words);
  // What nobody typed is nothing to try without its port, and its host nobody to turn to.
  expect(visitor.map(stepText).join(' ')).not.toMatch(
    /without the port|closed plain HTTP|people who run (?:app|localhost) /,
  );
});

test('is all there is to fix where it should not have led at all', () => {
  const hops = chain('https://a.test/ 307 > http://localhost:3000/in 0');
  const { owner } = diagnose('net::ERR_CONNECTION_REFUSED', addressOf('http://localhost:3000/in'), { hops });
  expect(owner).toHaveLength(3);
});

test('is not to blame for a port that speaks TLS', () => {
  const hops = chain('http://a.test:8443/ 301 > https://a.test:8443/ 0');
  const { owner } = diagnose('net::ERR_CERT_DATE_INVALID', addressOf('https://a.test:8443/'), { hops });
  expect(owner.map(stepText).join(' ')).not.toContain('redirect');
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

test('a final slash that the server behind a proxy adds is named, with what stops it', () => {
  const hops = chain('https://a.test/docs 301 > http://a.test:8080/docs/ 0');
  const { owner } = diagnose('net::ERR_CONNECTION_REFUSED', addressOf('http://a.test:8080/docs/'), { hops });
  const steps = owner.map(stepText).join('\n');
  expect(steps).toContain('absolute_redirect off;');
  expect(steps).toContain('ServerName https://a.test');
});
