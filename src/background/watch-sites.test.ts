import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WatchList } from '../core/watch/watch-list.ts';
import { watchAlarm, watchListKey } from '../platform/watch-storage.ts';

let list: WatchList | undefined;
let ring: ((alarm: { readonly name: string }) => void) | undefined;
let opened: number;

const nothing = { addListener: () => undefined };
vi.mock('../platform/browser.ts', () => ({
  browser: {
    alarms: {
      create: async () => undefined,
      onAlarm: {
        addListener: (listener: typeof ring) => {
          ring = listener;
        },
      },
    },
    runtime: { onStartup: nothing, onInstalled: nothing, onConnect: nothing, getURL: (path: string) => path },
    storage: { local: { get: async () => (list === undefined ? {} : { [watchListKey]: list }) } },
  },
}));

beforeEach(() => {
  opened = 0;
  const open = (): void => {
    opened += 1;
  };
  vi.stubGlobal('chrome', { offscreen: { createDocument: async () => open() } });
  vi.stubGlobal('document', { createElement: () => ({}), body: { replaceChildren: open } });
});

afterEach(() => {
  vi.resetModules();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const quiet = { from: 0, to: 60 };

test.each([
  ['there is no list', 0, undefined],
  ['the last site was removed', 0, { sites: [] }],
  ['there are quiet hours and no site', 0, { sites: [], quiet }],
  ['there is a site', 1, { sites: [{ host: 'site.example' }], quiet }],
])('where %s, pages that the alarm opens: %i', async (_, expected, stored) => {
  for (const engine of ['chromium', 'firefox']) {
    vi.stubEnv('MODE', engine);
    vi.resetModules();
    const { watchSites } = await import('./watch-sites.ts');
    [list, opened] = [stored, 0];
    watchSites();
    ring?.({ name: watchAlarm });
    await new Promise((resolve) => setTimeout(resolve));
    expect(opened, engine).toBe(expected);
  }
});
