import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WatchDoor } from '../platform/watch-door.ts';
import { watchListKey } from '../platform/watch-storage.ts';
import type { Step } from '../site-check/ask-step.ts';
import { en } from '../words/en.ts';
import { checkAndTell } from './check-and-tell.ts';

vi.mock('../platform/browser.ts', () => ({ browser: {} }));
vi.mock('../reporting/report-texts.ts', () => ({
  reportTexts: async () => ({ words: en, errorOf: (code: string) => ({ name: code, class: 'refused' }) }),
}));

const minute = 60_000;
let disk: Record<string, unknown>;
let alarm: number | undefined;

const door: WatchDoor = {
  read: async (keys) => Object.fromEntries(keys.flatMap((key) => (key in disk ? [[key, disk[key]]] : []))),
  write: async (items) => void Object.assign(disk, structuredClone(items)),
  remove: async () => undefined,
  notify: async () => undefined,
  setAlarm: async (when) => {
    alarm = when;
  },
  clearAlarm: async () => true,
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true, locks: { request: (_: string, work: () => unknown) => work() } });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('no alarm rings while sites are still checked, however long all of them take', async () => {
  disk = { [watchListKey]: { sites: Array.from({ length: 5 }, (_, index) => ({ host: `site${index}.example` })) } };
  const begun = Date.now();
  const ask = async (url: string): Promise<Step> => {
    vi.setSystemTime(Date.now() + minute / 2);
    expect(alarm).toBeGreaterThan(Date.now());
    return { url, failure: 'refused' };
  };
  await checkAndTell(ask, door);
  expect(Date.now() - begun).toBeGreaterThan(5 * minute);
  expect(alarm).toBeGreaterThan(Date.now());
});
