import { beforeEach, expect, test, vi } from 'vitest';
import type { TabEvent } from '../core/events.ts';
import { session, sessionBrowser, started } from './samples/session.ts';

const closing: ((tabId: number) => void)[] = [];
const alarms: string[] = [];
let whileReckoning = (): void => undefined;
vi.mock('../platform/browser.ts', () => ({
  browser: {
    ...sessionBrowser,
    tabs: {
      ...sessionBrowser.tabs,
      onRemoved: { addListener: (listener: (id: number) => void) => closing.push(listener) },
    },
    storage: {
      session: {
        ...sessionBrowser.storage.session,
        getBytesInUse: async () => {
          whileReckoning();
          return session.inUse();
        },
      },
    },
    alarms: { create: async (name: string) => void alarms.push(name) },
  },
}));
const { afterRecord, forgetClosedTabs, record } = await import('./session.ts');
const { tabAlarm } = await import('../platform/tab-alarm.ts');
const { storedForTab } = await import('../platform/stored-item.ts');
const v = await import('valibot');
forgetClosedTabs();

const close = (tabId: number): void => {
  for (const listener of closing) listener(tabId);
};
const failed: TabEvent = { type: 'navigation-failed', url: 'https://a.test/', code: 'net::ERR_ABORTED', at: 2 };

let tabId = 0;
const told: TabEvent[] = [];
afterRecord((_, event) => told.push(event));
beforeEach(() => {
  session.reset();
  tabId += 1;
  told.length = 0;
  whileReckoning = () => undefined;
});

test('a tab that is closed while the room for it is reckoned leaves nothing', async () => {
  whileReckoning = () => close(tabId);
  await record(tabId, started('n1'));
  expect([...session.stored.keys()].filter((key) => key.startsWith('tab:'))).toEqual([]);
});

test('what a worker that has ended left of tabs that are gone is forgotten as the next one closes', async () => {
  session.openTabs.push({ id: 7 });
  for (const key of ['tab:6', 'note:6:0', 'prompt:6', 'tab:7', 'note:7:31', 'bound-hosts']) session.stored.set(key, {});
  close(tabId);
  await vi.waitFor(() => expect([...session.stored.keys()]).toEqual(['tab:7', 'note:7:31', 'bound-hosts']));
});

test('what browsers still tell about a closed tab is not kept', async () => {
  await record(tabId, started('n1'));
  close(tabId);
  await record(tabId, failed);
  expect([...session.stored.keys()]).toEqual([]);
  expect(told.map(({ type }) => type)).toEqual(['navigation-started']);
});

test('a tab that is closed while something about it is being stored is nothing that anybody is told of', async () => {
  let release: (() => void) | undefined;
  session.write = () => new Promise((resolve) => (release = resolve));
  const recorded = record(tabId, started('n1'));
  await vi.waitUntil(() => release !== undefined);
  close(tabId);
  release?.();
  await recorded;
  expect(told).toEqual([]);
});

test('no alarm is set and nothing is stored for a closed tab, by whoever has not noticed', async () => {
  close(tabId);
  await tabAlarm('late').set(tabId);
  await storedForTab('late', v.string())(tabId).write('something');
  expect(alarms).toEqual([]);
  expect([...session.stored.keys()]).toEqual([]);
});
