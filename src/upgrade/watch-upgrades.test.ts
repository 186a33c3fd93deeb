import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TabEvent } from '../core/events.ts';
import { diagnose } from '../core/failures/failure-knowledge.ts';
import { defaultSettings, type Settings } from '../core/settings/settings.ts';

const stored = { local: {} as Record<string, unknown>, session: {} as Record<string, unknown> };
const area = (of: keyof typeof stored) => ({
  get: async (keys: string | string[]) =>
    structuredClone(Object.fromEntries(Object.entries(stored[of]).filter(([key]) => keys.includes(key)))),
  set: async (values: object) => void Object.assign(stored[of], structuredClone(values)),
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) delete stored[of][key];
  },
});
let incognito = false;
const opened: string[] = [];
const silent = async () => undefined;
vi.mock('../platform/browser.ts', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://ours/${path}` },
    storage: { local: area('local'), session: area('session') },
    alarms: { create: silent, clear: silent },
    tabs: {
      get: async () => ({ incognito }),
      update: async (_: number, { url }: { readonly url: string }) => void opened.push(url),
    },
    declarativeNetRequest: {
      getDynamicRules: async () => [],
      getSessionRules: async () => [],
      updateDynamicRules: silent,
      updateSessionRules: silent,
    },
  },
}));
vi.mock('../platform/knowledge.ts', () => ({ knowledge: async () => ({ diagnose }) }));
const { afterRecord, record } = await import('../platform/session.ts');
const { forgetTab } = await import('../platform/tab-store.ts');
const { watchUpgrades } = await import('./watch-upgrades.ts');

const told: string[] = [];
const watched: Promise<void>[] = [];
afterRecord((tabId, event) => {
  const showPrompt = async (_: number, prompt: { readonly kind: string }) => void told.push(prompt.kind);
  watched.push(watchUpgrades(tabId, event, showPrompt));
});

beforeEach(async () => {
  await forgetTab(1);
  Object.assign(stored, { local: {}, session: {} });
  opened.length = 0;
  told.length = 0;
});

const decide = (settings: Partial<Settings>): void => {
  stored.local['settings'] = { ...defaultSettings, ...settings };
};

async function happen(...events: readonly TabEvent[]): Promise<void> {
  const before = watched.length;
  for (const event of events) void record(1, event);
  await vi.waitFor(() => expect(watched).toHaveLength(before + events.length));
  await Promise.all(watched);
}

const plain = 'http://site.example/';
const secure = 'https://site.example/';
const started: TabEvent = { type: 'navigation-started', navigation: 'n', url: plain, method: 'GET', at: 1 };
const upgraded: TabEvent = {
  ...{ type: 'navigation-redirected', navigation: 'n', url: plain, to: secure, status: 307 },
  by: 'extension',
};
const back: TabEvent = { ...upgraded, url: secure, to: plain, status: 302, by: 'server' };
/** No two failures are at the same time. */
let now = 1_000;
const failed = (url = secure, code = 'net::ERR_CONNECTION_REFUSED'): TabEvent => ({
  ...{ type: 'navigation-failed', url, code },
  at: now++,
});
const arrived: TabEvent = {
  ...{ type: 'committed', document: 'd', url: plain, byClient: false, restored: false },
  at: 3,
};
const explained = [expect.stringContaining('failed/index.html?url=http%3A%2F%2Fsite.example%2F')];

describe('an upgrade that failed', () => {
  test('is explained', async () => {
    decide({ always: ['site.example'] });
    await happen(started, upgraded, failed());
    expect(opened).toEqual(explained);
  });

  test('is explained also where its failure is told first, as Firefox may', async () => {
    decide({ always: ['site.example'] });
    await happen(failed(), started, upgraded);
    expect(opened).toEqual(explained);
  });

  test.each([
    ['no rule of ours made', {}],
    ['an exception is for', { everySite: true, exceptions: [{ host: 'site.example' }] }],
  ])('is left alone where %s it', async (_, settings) => {
    decide(settings);
    await happen(started, upgraded, failed());
    expect(opened).toEqual([]);
  });

  test('is left to the popup in a private window of Chromium, which shows no page of ours', async () => {
    decide({ always: ['site.example'] });
    incognito = true;
    await happen(started, upgraded, failed());
    incognito = false;
    expect(opened).toEqual([]);
  });

  test('is left alone where it failed at another host, further on', async () => {
    decide({ always: ['site.example'] });
    const onward: TabEvent = { ...back, to: 'https://other.example/' };
    await happen(started, upgraded, onward, failed('https://other.example/'));
    expect(opened).toEqual([]);
  });
});

describe('upgrades that go round in circles', () => {
  test('end with the third, and the person is told once the page is there', async () => {
    decide({ always: ['site.example'] });
    await happen(started, upgraded, back, upgraded, back);
    expect(stored.session['settings']).toBeUndefined();
    // The fourth was under way when it was stopped.
    await happen(upgraded, back, upgraded, back, arrived);
    expect(stored.session['settings']).toMatchObject({ exceptions: [{ host: 'site.example', circles: true }] });
    expect(told).toEqual(['failed']);
  });

  test('end in the page in clear where the browser gave up first', async () => {
    decide({ always: ['site.example'] });
    await happen(started, upgraded, failed(secure, 'net::ERR_TOO_MANY_REDIRECTS'));
    expect(opened).toEqual([plain]);
  });

  test('are none when time passes between them', async () => {
    decide({ always: ['site.example'] });
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    for (const now of [0, 3_000, 6_000, 9_000]) {
      vi.setSystemTime(now);
      await happen(upgraded);
    }
    vi.useRealTimers();
    expect(stored.session['settings']).toBeUndefined();
  });
});
