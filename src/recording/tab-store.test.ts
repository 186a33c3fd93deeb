import { beforeEach, expect, test, vi } from 'vitest';
import { emptyTabState, type TabState } from '../core/visit.ts';
import { idsOf, notesOf, session, sessionBrowser, started, textOf } from './samples/session.ts';

vi.mock('../platform/browser.ts', () => ({ browser: sessionBrowser }));

let store: typeof import('./tab-store.ts');
beforeEach(async () => {
  session.reset();
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
  expect(textOf(1)).toMatchObject({ ...emptyTabState, deepAuditRequested: true });
});

test('a worker that starts again goes on from what was stored', async () => {
  await store.updateTab(1, pending('a'));
  vi.resetModules();
  const again = await import('./tab-store.ts');
  await again.updateTab(1, pending('b'));
  expect(idsOf(textOf(1))).toEqual(['a', 'b']);
});

test('a worker killed before it has written what it was told once leaves that to the next', async () => {
  await store.recordEvent(1, started('a'));
  vi.resetModules();
  const killed = await import('./tab-store.ts');
  session.write = (items) => ('tab:1' in items ? new Promise(() => {}) : Promise.resolve());
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
  await vi.waitUntil(() => session.stored.has('tab:1'));
  session.write = () =>
    new Promise((resolve) => {
      release ??= resolve;
    });
  const second = store.recordEvent(1, started('b'));
  await vi.waitUntil(() => release !== undefined);
  session.write = async () => {};
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
  session.stored.set('tab:1', typeof state === 'object' ? JSON.stringify(state) : state);
  await store.updateTab(1, pending('a'));
  expect(idsOf(textOf(1))).toHaveLength(1);
});

test('a change that throws and a write that fails do not stop the next', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await store.updateTab(1, () => {
    throw new Error('a change of bad character');
  });
  session.write = async () => {
    throw new Error('no room');
  };
  await store.updateTab(1, pending('a'));
  session.write = async () => {};
  await store.updateTab(1, pending('b'));
  expect(idsOf(textOf(1))).toEqual(['a', 'b']);
});

test('changes made during a write go together into the next, and the last state is written', async () => {
  let release: (() => void) | undefined;
  session.write = () =>
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
  session.write = async () => {};
  release?.();
  await Promise.all([first, ...others]);
  expect(idsOf(textOf(1))).toEqual(['a', 'b', 'c', 'd']);
  expect(session.writes).toHaveLength(2);
});

test('a closed tab leaves nothing behind', async () => {
  await store.updateTab(1, deeper);
  await store.forgetTab(1);
  expect(session.stored.size).toBe(0);
});

test('a tab that gets another number takes what is known along', async () => {
  await store.updateTab(1, deeper);
  await store.moveTab(1, 2);
  expect(await store.readTab(2)).toMatchObject({ deepAuditRequested: true });
  expect(await store.readTab(1)).toEqual(emptyTabState);
});
