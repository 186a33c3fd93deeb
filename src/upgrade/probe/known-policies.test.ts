import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { holdsPolicyFor, rememberPolicy } from './known-policies.ts';

vi.mock('../../platform/browser.ts', () => ({ browser: fakeBrowser }));

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: 1_000_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const answered = (url: string, policy: string): Promise<void> =>
  rememberPolicy({
    ...{ type: 'navigation-answered', navigation: 'n', url, status: 200, fromCache: false, upgradesByPolicy: false },
    headers: [{ name: 'strict-transport-security', value: policy }],
  });

test('a policy holds for its own host, and where it says so for all under it', async () => {
  await answered('https://one.test/', 'max-age=60');
  await answered('https://all.test/', 'max-age=60; includeSubDomains');
  const held = await Promise.all(['one.test', 'sub.one.test', 'all.test', 'sub.all.test'].map(holdsPolicyFor));
  expect(held).toEqual([true, false, true, true]);
});

test('a policy lapses, as it does in browsers (RFC 6797 §8.1)', async () => {
  await answered('https://one.test/', 'max-age=60');
  vi.advanceTimersByTime(59_999);
  expect(await holdsPolicyFor('one.test')).toBe(true);
  vi.advanceTimersByTime(1);
  expect(await holdsPolicyFor('one.test')).toBe(false);
});

test('the latest counts, and with a time of zero it ends', async () => {
  await answered('https://one.test/', 'max-age=60; includeSubDomains');
  await answered('https://one.test/', 'max-age=60');
  expect(await holdsPolicyFor('sub.one.test')).toBe(false);
  await answered('https://one.test/', 'max-age=0');
  expect(await holdsPolicyFor('one.test')).toBe(false);
});

test('a policy that comes again with each page is written once in a while', async () => {
  const write = vi.spyOn(fakeBrowser.storage.session, 'set');
  await answered('https://one.test/', 'max-age=600');
  vi.advanceTimersByTime(59_999);
  await answered('https://one.test/', 'max-age=600');
  expect(write).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  await answered('https://one.test/', 'max-age=600');
  expect(write).toHaveBeenCalledTimes(2);
  await answered('https://one.test/', 'max-age=600; includeSubDomains');
  expect(write).toHaveBeenCalledTimes(3);
});

test.each([
  ['came without HTTPS', 'http://one.test/', 'max-age=60'],
  ['is not valid', 'https://one.test/', 'max-age=soon'],
])('a policy that %s holds for nothing', async (_, url, policy) => {
  await answered(url, policy);
  expect(await holdsPolicyFor('one.test')).toBe(false);
});

test('of more than a thousand, the oldest are forgotten', async () => {
  for (let index = 0; index <= 1_000; index += 1) await answered(`https://h${index}.test/`, 'max-age=60');
  expect(await Promise.all(['h0.test', 'h1.test', 'h1000.test'].map(holdsPolicyFor))).toEqual([false, true, true]);
});
