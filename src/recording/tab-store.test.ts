import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TabEvent } from '../core/events.ts';
import { limits } from '../core/limits.ts';
import { newVisit } from '../core/reduce/visits.ts';
import { emptyTabState, type TabState } from '../core/visit.ts';

/** Session storage as the browser has it: values are copied in and out, and a write can be made to fail or to wait. */
const stored = new Map<string, unknown>();
let write = async (_items: Record<string, unknown>): Promise<void> => {};
const writes: Record<string, unknown>[] = [];
/** Bytes that the session may take, and those that it takes. */
let quota = Number.POSITIVE_INFINITY;
const inUse = (items: Iterable<unknown> = stored.values()): number =>
  [...items].reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value : JSON.stringify(value)).length,
    0,
  );
const openTabs: { id: number }[] = [];
vi.mock('../platform/browser.ts', () => ({
  browser: {
    tabs: { query: async () => openTabs },
    storage: {
      session: {
        getBytesInUse: async () => inUse(),
        get: async (keys: string[]) => structuredClone(Object.fromEntries(keys.map((key) => [key, stored.get(key)]))),
        set: async (items: Record<string, unknown>) => {
          await write(items);
          if (inUse(new Map([...stored, ...Object.entries(items)]).values()) > quota) throw new Error('quota exceeded');
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
  openTabs.length = 0;
  quota = Number.POSITIVE_INFINITY;
  write = async () => {};
  vi.resetModules();
  store = await import('./tab-store.ts');
});

/** What is stored about the tab, as it was written. */
const textOf = (tabId: number): TabState | undefined => {
  const text = stored.get(`tab:${tabId}`);
  return text === undefined ? undefined : JSON.parse(String(text));
};
const notesOf = (tabId: number): readonly string[] =>
  [...stored.keys()].filter((key) => key.startsWith(`note:${tabId}:`));

const deeper = (tab: TabState): TabState => ({ ...tab, deepAuditRequested: true });
const pending =
  (id: string) =>
  (tab: TabState): TabState => ({
    ...tab,
    pending: [...tab.pending, { id, method: 'GET', at: 0, hops: [] }],
  });

test('a change is stored', async () => {
  await store.updateTab(1, deeper);
  expect(textOf(1)).toMatchObject({ ...emptyTabState, deepAuditRequested: true });
});

test('a worker that starts again goes on from what was stored', async () => {
  await store.updateTab(1, pending('a'));
  vi.resetModules();
  const again = await import('./tab-store.ts');
  await again.updateTab(1, pending('b'));
  expect(idsOf(textOf(1))).toEqual(['a', 'b']);
});

const started = (navigation: string): TabEvent => ({
  ...{ type: 'navigation-started', navigation, url: 'https://a.test/', method: 'GET', at: 0 },
});
const idsOf = (tab: TabState | undefined): string[] => (tab?.pending ?? []).map(({ id }) => id);

test('a worker killed before it has written what it was told once leaves that to the next', async () => {
  await store.recordEvent(1, started('a'));
  vi.resetModules();
  const killed = await import('./tab-store.ts');
  write = (items) => ('tab:1' in items ? new Promise(() => {}) : Promise.resolve());
  void killed.recordEvent(1, started('b'));
  void killed.recordEvent(1, started('c'));
  await vi.waitUntil(() => notesOf(1).length === 2);
  expect(idsOf(textOf(1))).toEqual(['a']);

  vi.resetModules();
  const next = await import('./tab-store.ts');
  expect(idsOf(await next.readTab(1))).toEqual(['a', 'b', 'c']);
});

test('what was told during a write is noted at once, and taken in once', async () => {
  let release: (() => void) | undefined;
  const first = store.recordEvent(1, started('a'));
  await vi.waitUntil(() => stored.has('tab:1'));
  write = () =>
    new Promise((resolve) => {
      release ??= resolve;
    });
  const second = store.recordEvent(1, started('b'));
  await vi.waitUntil(() => release !== undefined);
  write = async () => {};
  const third = store.recordEvent(1, started('c'));
  await vi.waitUntil(() => notesOf(1).length > 0);
  release?.();
  await Promise.all([first, second, third]);
  expect(idsOf(textOf(1))).toEqual(['a', 'b', 'c']);
  expect(notesOf(1)).toEqual([]);
});

test.each([
  ['another version', { ...emptyTabState, version: 0 }],
  ['another shape', { version: 1, visits: 'none' }],
  ['no state at all', 42],
])('state of %s starts fresh', async (_name, state) => {
  stored.set('tab:1', typeof state === 'object' ? JSON.stringify(state) : state);
  await store.updateTab(1, pending('a'));
  expect(idsOf(textOf(1))).toHaveLength(1);
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
  expect(idsOf(textOf(1))).toEqual(['a', 'b']);
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
  expect(idsOf(textOf(1))).toEqual(['a', 'b', 'c', 'd']);
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

describe('notes of events', () => {
  const page = { type: 'committed', document: 'd1', byClient: false, restored: false, at: 1 } as const;
  const note = (number: number, event: object) => ({ number, event });

  test('that nobody understands are left out, and what comes after them is taken in', async () => {
    await store.recordEvent(1, { ...page, url: 'https://shown.test/' });
    await store.recordEvent(1, started('a'));
    const next = Date.now() * 1_000 + 1_000_000;
    stored.set('note:1:0', note(next, { type: 'from-another-version', tab: 7 }));
    stored.set('note:1:1', note(next + 1, { type: 'navigation-started' }));
    stored.set('note:1:2', 'nonsense');
    stored.set('note:1:3', note(next + 2, started('b')));
    vi.resetModules();
    const again = await import('./tab-store.ts');
    const state = await again.readTab(1);
    expect(idsOf(state)).toEqual(['a', 'b']);
    // Nobody knows what was in them: the report cannot say that nothing was.
    expect(state.visits[0]?.cuts).toContainEqual({ frame: 'd1', part: 'resources', reason: 'error', count: 1 });
  });

  test('cost what their events do, however many come while one write is under way', async () => {
    const address = `https://a.test/${'x'.repeat(400)}`;
    await store.recordEvent(1, { ...page, url: address });
    let release: (() => void) | undefined;
    write = (items) => ('tab:1' in items ? new Promise((resolve) => (release = resolve)) : Promise.resolve());
    writes.length = 0;
    const waiting = [store.recordEvent(1, started('second'))];
    await vi.waitUntil(() => release !== undefined);
    for (let i = 0; i < 1_000; i += 1) {
      waiting.push(store.recordEvent(1, { type: 'address-changed', document: 'd1', url: `${address}${i}` }));
    }
    await vi.waitUntil(() => notesOf(1).length > 0);
    const written = writes.reduce((sum, items) => sum + JSON.stringify(items).length, 0);
    expect(writes.length).toBeLessThanOrEqual(32);
    expect(written).toBeLessThan(32_000);
    write = async () => {};
    release?.();
    await Promise.all(waiting);
    // One write took in all of them, and nothing of the notes is left.
    expect(writes.filter((items) => 'tab:1' in items)).toHaveLength(2);
    expect(notesOf(1)).toEqual([]);
  });
});

describe('the room for a tab', () => {
  const declarations = (count: number) => ({
    items: Array.from({ length: count }, (_, i) => ({
      ...{ url: `http://i.test/${i}`, frame: 'd1', destination: 'image' as const, requested: 'yes' as const },
      ...{ upgradedEntry: false, selector: 's'.repeat(160), html: 'h'.repeat(160), count: 1 },
    })),
    omitted: 0,
    characters: 0,
  });
  const heavy =
    (count: number) =>
    (tab: TabState): TabState => ({
      ...tab,
      visits: [{ ...newVisit('https://a.test/', 1), document: 'd1', declarations: declarations(count) }],
    });
  const kept = (tabId: number) => {
    const { items, omitted } = textOf(tabId)?.visits[0]?.declarations ?? expect.fail('nothing is stored');
    return { items: items.length, omitted };
  };
  const sizeOf = (tabId: number): number => String(stored.get(`tab:${tabId}`)).length;

  test('is bounded, and what does not fit is counted', async () => {
    openTabs.push({ id: 1 });
    await store.updateTab(1, heavy(2_000));
    expect(sizeOf(1)).toBeLessThanOrEqual(limits.charactersStored);
    const { items, omitted } = kept(1);
    expect(items).toBeGreaterThan(100);
    expect(items + omitted).toBe(2_000);
  });

  test('is left to others: many full tabs leave room for switches and choices', async () => {
    quota = 10 * 1024 * 1024;
    for (let id = 1; id <= 60; id += 1) openTabs.push({ id });
    for (const { id } of openTabs) await store.updateTab(id, heavy(2_000));
    expect(inUse()).toBeLessThan(9 * 1024 * 1024);
    // Each has its share, the first as the last; what it lost is its own to tell.
    for (const { id } of openTabs) {
      expect(sizeOf(id)).toBeGreaterThan(50_000);
      expect(kept(id).items + kept(id).omitted).toBe(2_000);
    }
  });

  test('is made where the browser counts more than characters', async () => {
    quota = 60_000;
    openTabs.push({ id: 1 }, { id: 2 });
    await store.updateTab(1, heavy(100));
    await store.updateTab(2, heavy(20));
    expect(kept(2)).toEqual({ items: 20, omitted: 0 });
  });
});
