import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { limits } from '../../core/limits.ts';
import { oneDay, recall, remember, sevenDays } from './answers.ts';

vi.mock('../../platform/browser.ts', () => ({ browser: fakeBrowser }));

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now: 1_000_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['an answer', oneDay],
  ['a switch that failed', sevenDays],
])('%s is remembered until its time is over', async (_name, duration) => {
  await remember('a.test', 'refused', duration, false);
  vi.advanceTimersByTime(duration - 1);
  expect(await recall('a.test', false)).toBe('refused');
  vi.advanceTimersByTime(1);
  expect(await recall('a.test', false)).toBeUndefined();
});

test('a later answer takes the place of the one before', async () => {
  await remember('a.test', 'available', oneDay, false);
  await remember('a.test', 'http-error', sevenDays, false);
  expect(await recall('a.test', false)).toBe('http-error');
});

test('nothing of a private window reaches the disk, and nothing of the disk reaches it', async () => {
  await remember('public.test', 'available', oneDay, false);
  await remember('secret.test', 'available', oneDay, true);
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('secret.test');
  expect(await recall('secret.test', true)).toBe('available');
  expect(await recall('public.test', true)).toBeUndefined();
});

test('the oldest are forgotten when there are too many', async () => {
  for (let index = 0; index <= limits.sitesRemembered; index += 1)
    await remember(`${index}.test`, 'refused', oneDay, false);
  expect(await recall('0.test', false)).toBeUndefined();
  expect(await recall('1.test', false)).toBe('refused');
  expect(await recall(`${limits.sitesRemembered}.test`, false)).toBe('refused');
});

test('answers written at once are all kept', async () => {
  await Promise.all(['a.test', 'b.test'].map((site) => remember(site, 'timeout', oneDay, false)));
  expect([await recall('a.test', false), await recall('b.test', false)]).toEqual(['timeout', 'timeout']);
});

test('what cannot be read starts afresh', async () => {
  await fakeBrowser.storage.local.set({ answers: { 'a.test': 'yes' } });
  expect(await recall('a.test', false)).toBeUndefined();
  await remember('b.test', 'available', oneDay, false);
  expect(await recall('b.test', false)).toBe('available');
});
