import { beforeEach, expect, test, vi } from 'vitest';
import type { TabEvent } from '../core/events.ts';
import { emptyTabState, type TabState } from '../core/visit.ts';

/** Session storage as the browser has it: values are copied in and out, and a write can be made to fail or to wait. */
const stored = new Map<string, unknown>();
let write = async (_items: Record<string, unknown>): Promise<void> => {};
const writes: unknown[] = [];
vi.mock('./browser.ts', () => ({
  browser: {
    storage: {
      session: {
        get: async (keys: string[]) => structuredClone(Object.fromEntries(keys.map((key) => [key, stored.get(key)]))),
        set: async (items: Record<string, unknown>) => {
          await write(items);
          writes.push(structuredClone(items));
          for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
        },
        remove: async (keys: string[]) => {
          for (const key of keys) stored.delete(key);
        },
      },
    },
  },
}));

let store: typeof import('./tab-store.ts');
beforeEach(async () => {
  stored.clear();
  writes.length = 0;
  write = async () => {};
  vi.resetModules();
  store = await import('./tab-store.ts');
});

const deeper = (tab: TabState): TabState => ({ ...tab, deepAuditRequested: true });
const pending =
  (id: string) =>
  (tab: TabState): TabState => ({
    ...tab,
    pending: [...tab.pending, { id, method: 'GET', at: 0, hops: [] }],
  });

test('a change is stored', async () => {
  await store.updateTab(1, deeper);
  expect(stored.get('tab:1')).toEqual({ ...emptyTabState, deepAuditRequested: true });
});

test('a worker that starts again goes on from what was stored', async () => {
  await store.updateTab(1, pending('a'));
  vi.resetModules();
  const again = await import('./tab-store.ts');
  await again.updateTab(1, pending('b'));
  expect((stored.get('tab:1') as TabState).pending.map(({ id }) => id)).toEqual(['a', 'b']);
});

const started = (navigation: string): TabEvent => ({
  ...{ type: 'navigation-started', navigation, url: 'https://a.test/', method: 'GET', at: 0 },
});
const idsOf = (tab: TabState): string[] => tab.pending.map(({ id }) => id);

test('a worker killed before it has written what it was told once leaves that to the next', async () => {
  await store.takeIn(1, started('a'));
  vi.resetModules();
  const killed = await import('./tab-store.ts');
  write = (items) => ('tab:1' in items ? new Promise(() => {}) : Promise.resolve());
  void killed.takeIn(1, started('b'));
  void killed.takeIn(1, started('c'));
  await vi.waitUntil(() => (stored.get('notes:1') as TabEvent[]).length === 2);
  expect(idsOf(stored.get('tab:1') as TabState)).toEqual(['a']);

  vi.resetModules();
  const next = await import('./tab-store.ts');
  expect(idsOf(await next.readTab(1))).toEqual(['a', 'b', 'c']);
});

test('what was told during a write is noted at once, and taken in once', async () => {
  let release: (() => void) | undefined;
  const first = store.takeIn(1, started('a'));
  await vi.waitUntil(() => stored.has('tab:1'));
  write = () =>
    new Promise((resolve) => {
      release ??= resolve;
    });
  const second = store.takeIn(1, started('b'));
  await vi.waitUntil(() => release !== undefined);
  write = async () => {};
  const third = store.takeIn(1, started('c'));
  await vi.waitUntil(() => (stored.get('notes:1') as TabEvent[]).length > 0);
  release?.();
  await Promise.all([first, second, third]);
  expect(idsOf(stored.get('tab:1') as TabState)).toEqual(['a', 'b', 'c']);
  expect(stored.get('notes:1')).toEqual([]);
});

test.each([
  ['another version', { ...emptyTabState, version: 0 }],
  ['another shape', { version: 1, visits: 'none' }],
  ['no state at all', 42],
])('state of %s starts fresh', async (_name, state) => {
  stored.set('tab:1', state);
  await store.updateTab(1, pending('a'));
  expect((stored.get('tab:1') as TabState).pending).toHaveLength(1);
});

test('a change that throws and a write that fails do not stop the next', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await store.updateTab(1, () => {
    throw new Error('a change of bad character');
  });
  write = async () => {
    throw new Error('no room');
  };
  await store.updateTab(1, pending('a'));
  write = async () => {};
  await store.updateTab(1, pending('b'));
  expect((stored.get('tab:1') as TabState).pending.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('changes made during a write go together into the next, and the last state is written', async () => {
  let release: (() => void) | undefined;
  write = () =>
    new Promise((resolve) => {
      release = resolve;
    });
  const first = store.updateTab(1, pending('a'));
  await vi.waitUntil(() => release !== undefined);
  let made = 0;
  const others = ['b', 'c', 'd'].map((id) =>
    store.updateTab(1, (tab) => {
      made += 1;
      return pending(id)(tab);
    }),
  );
  await vi.waitUntil(() => made === 3);
  write = async () => {};
  release?.();
  await Promise.all([first, ...others]);
  expect((stored.get('tab:1') as TabState).pending.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(writes).toHaveLength(2);
});

test('a closed tab leaves nothing behind', async () => {
  await store.updateTab(1, deeper);
  await store.forgetTab(1);
  expect(stored.size).toBe(0);
});

test('a tab that gets another number takes what is known along', async () => {
  await store.updateTab(1, deeper);
  await store.moveTab(1, 2);
  expect(await store.readTab(2)).toMatchObject({ deepAuditRequested: true });
  expect(await store.readTab(1)).toEqual(emptyTabState);
});
