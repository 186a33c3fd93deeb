import { expect, test } from 'vitest';
import { newVisit } from '../reduce/visits.ts';
import { type HeaderName, headerNames } from '../report-names.ts';
import type { Visit } from '../visit.ts';
import { unseenIn } from './unseen.ts';

const unseenOf = (visit: Visit, browser: 'chromium' | 'firefox') => unseenIn(visit, browser).unseen;

const visitWith = (change: Partial<Visit>, headers: Partial<Record<HeaderName, string>> = {}): Visit => ({
  ...newVisit('https://a.test/', 1),
  navigation: {
    ...{ id: '1', method: 'GET', at: 1, hops: [] },
    answer: {
      headers: headerNames.flatMap((name) => (headers[name] === undefined ? [] : [{ name, value: headers[name] }])),
      ...{ upgradesByPolicy: false, fromCache: false },
    },
  },
  ...change,
});

test.each(['chromium', 'firefox'] as const)('%s hides something of a page, and a deep audit shows it', (browser) => {
  expect(unseenOf(visitWith({}), browser)).toMatch(/^hidden/);
  expect(unseenOf(visitWith({ mode: 'deep' }), browser)).toBeUndefined();
});

test.each([
  ['a page over HTTP', { url: 'http://a.test/' }, {}],
  ['an image', {}, { 'content-type': 'image/png' }],
  ['a policy of secure sources', {}, { 'content-security-policy': "default-src 'self' https:" }],
])('nothing is hidden of %s', (_what, change, headers) => {
  expect(unseenOf(visitWith(change, headers), 'firefox')).toBeUndefined();
});

test.each([
  ['allows an insecure source', 'default-src https: http:'],
  ['is about something else', "frame-ancestors 'none'; connect-src 'self'"],
  ['only reports', ''],
])('a policy that %s hides nothing less', (_what, policy) => {
  expect(unseenOf(visitWith({}, { 'content-security-policy': policy }), 'chromium')).toBeDefined();
});
