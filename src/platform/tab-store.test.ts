import { beforeEach, expect, test, vi } from 'vitest';
import { emptyTabState, type TabState } from '../core/visit.ts';

/** Session storage as the browser has it: values are copied in and out, and a write can be made to fail or to wait. */
const stored = new Map<string, unknown>();
let write = async (): Promise<void> => {};
const writes: unknown[] = [];
vi.mock('./browser.ts', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string) => structuredClone({ [key]: stored.get(key) }),
        set: async (items: Record<string, unknown>) => {
          await write();
          writes.push(structuredClone(items));
          for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
        },
        remove: async (key: string) => void stored.delete(key),
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
