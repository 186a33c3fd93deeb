import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TabEvent } from '../../core/events.ts';
import { diagnose } from '../../core/failures/failure-codes.ts';
import { defaultSettings, type Settings } from '../../core/settings/settings.ts';

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
vi.mock('../../platform/browser.ts', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://ours/${path}` },
    storage: { local: area('local'), session: area('session') },
    alarms: { create: silent, clear: silent },
    tabs: {
      get: async () => ({ incognito }),
      query: async () => [],
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
vi.mock('../../reporting/report-texts.ts', () => ({ reportTexts: async () => ({ diagnose }) }));
const { afterRecord, record } = await import('../../recording/session.ts');
const { forgetTab } = await import('../../recording/tab-store.ts');
const { watchUpgrades } = await import('./watch-upgrades.ts');

const told: string[] = [];
const watched: Promise<void>[] = [];
afterRecord((tabId, event) => {
  const showPrompt = async (_: number, __: string, prompt: { readonly kind: string }) => void told.push(prompt.kind);
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
  await vi.waitFor(() => expect(watched.length).toBeGreaterThanOrEqual(before + events.length));
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

describe('a redirect loop', () => {
  const host = 'site.example';
  const kept = { exceptions: [{ host, tabId: 1, loop: true }] };
  const times = (count: number, ...events: TabEvent[]): TabEvent[] =>
    Array.from({ length: count }, () => events).flat();
  const rest = { status: 307, by: 'extension' } as const;

  test('ends with the third redirect back: the HTTP URL is opened, once, and the person is told', async () => {
    decide({ always: [host] });
    await happen(started, ...times(2, upgraded, back));
    expect(stored.session['settings']).toBeUndefined();
    await happen(upgraded, back);
    expect(stored.session['settings']).toMatchObject(kept);
    await happen(arrived);
    expect(stored.session['settings']).toMatchObject({ exceptions: [] });
    expect(told).toEqual(['loop']);
    // Firefox may tell of redirects once the page is there.
    await happen(back);
    expect(stored.session['settings']).toMatchObject({ exceptions: [] });
  });

  test('ends also where the upgrades of redirects are not told, as in Chromium', async () => {
    decide({ always: [host] });
    await happen(started, upgraded, ...times(3, back));
    expect(stored.session['settings']).toMatchObject(kept);
    expect(opened).toEqual([]);
  });

  test('ends in the HTTP page where the browser gave up first', async () => {
    decide({ always: [host] });
    await happen(started, ...times(2, upgraded, back), upgraded, failed(secure, 'net::ERR_TOO_MANY_REDIRECTS'));
    expect(opened).toEqual([plain]);
    expect(stored.session['settings']).toMatchObject(kept);
  });

  test('that was ended too late for quick redirects ends in the HTTP page, too', async () => {
    decide({ always: [host] });
    await happen(started, ...times(4, upgraded, back), upgraded, failed(secure, 'net::ERR_TOO_MANY_REDIRECTS'));
    expect(opened).toEqual([plain]);
    expect(stored.session['settings']).toMatchObject(kept);
  });

  test.each(['https://evil.example', 'http://site.example', 'null', 'https://site.example:8443'])(
    'that %s began opens nothing unencrypted by itself',
    async (initiator) => {
      decide({ always: [host] });
      const begun = { ...started, initiatorOrigin: initiator } as TabEvent;
      await happen(begun, ...times(4, upgraded, back), upgraded, failed(secure, 'net::ERR_TOO_MANY_REDIRECTS'));
      expect(stored.session['settings']).toBeUndefined();
      expect(opened).toEqual([expect.stringContaining('loop=yes')]);
    },
  );

  test('through another site is left to the browser', async () => {
    decide({ always: [host] });
    const other = 'https://evil.example/';
    const round = [upgraded, { ...back, to: other }, { ...back, url: other }] as TabEvent[];
    await happen(started, ...times(3, ...round), upgraded, failed(secure, 'net::ERR_TOO_MANY_REDIRECTS'));
    expect(stored.session['settings']).toBeUndefined();
    expect(opened).toEqual([]);
  });

  describe('of pages', () => {
    let id = 0;
    /** A navigation to the HTTP URL that is upgraded and arrives. */
    const round = (initiator?: string, url = plain): TabEvent[] => {
      id += 1;
      const navigation = `p${id}`;
      const to = url.replace('http:', 'https:');
      return [
        {
          ...{ type: 'navigation-started', navigation, url, method: 'GET', at: id * 10 },
          ...(initiator === undefined ? {} : { initiatorOrigin: initiator }),
        },
        { type: 'navigation-redirected', navigation, url, to, ...rest },
        { type: 'committed', document: navigation, url: to, byClient: false, restored: false, at: id * 10 + 1 },
      ];
    };
    const itself = 'https://site.example';

    test('ends when a page has led back for the third time', async () => {
      decide({ always: [host] });
      for (const initiator of [undefined, itself, itself]) await happen(...round(initiator));
      expect(opened).toEqual([]);
      await happen(...round(itself));
      expect(stored.session['settings']).toMatchObject(kept);
    });

    test('ends for a page of two addresses, too', async () => {
      decide({ always: [host] });
      const [one, two] = [`${plain}1`, `${plain}2`];
      await happen(...round(undefined, one));
      for (let turn = 0; turn < 3; turn += 1) {
        await happen(...round(itself, two));
        await happen(...round(itself, one));
      }
      expect(stored.session['settings']).toMatchObject(kept);
    });

    test('that another site began shows a page of ours', async () => {
      decide({ always: [host] });
      for (const initiator of ['https://evil.example', itself, itself, itself]) await happen(...round(initiator));
      expect(stored.session['settings']).toBeUndefined();
      expect(opened).toEqual([expect.stringContaining('loop=yes')]);
    });

    test.each([undefined, 'https://evil.example'])('is none where %s drives the tab', async (initiator) => {
      decide({ always: [host] });
      for (let turn = 0; turn < 8; turn += 1) await happen(...round(initiator));
      for (const one of [itself, initiator, itself, initiator, itself]) await happen(...round(one));
      expect(opened).toEqual([]);
      expect(stored.session['settings']).toBeUndefined();
    });

    test('is none where the navigations are aborted', async () => {
      decide({ always: [host] });
      for (let turn = 0; turn < 8; turn += 1) await happen(...round(itself).slice(0, 2));
      expect(opened).toEqual([]);
    });

    test('is none when time passes between them', async () => {
      decide({ always: [host] });
      for (let turn = 0; turn < 8; turn += 1) {
        id += 1_000;
        await happen(...round(itself));
      }
      expect(opened).toEqual([]);
    });
  });
});
