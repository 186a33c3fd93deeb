import { beforeEach, describe, expect, test, vi } from 'vitest';
import { idsOf, notesOf, session, sessionBrowser, started } from './samples/session.ts';

vi.mock('../platform/browser.ts', () => ({ browser: sessionBrowser }));

let store: typeof import('./tab-store.ts');
beforeEach(async () => {
  session.reset();
  vi.resetModules();
  store = await import('./tab-store.ts');
});

describe('notes of events', () => {
  const page = { type: 'committed', document: 'd1', byClient: false, restored: false, at: 1 } as const;
  const note = (number: number, event: object) => ({ number, event });

  test('that nobody understands are left out, and what comes after them is taken in', async () => {
    await store.recordEvent(1, { ...page, url: 'https://shown.test/' });
    await store.recordEvent(1, started('a'));
    const next = Date.now() * 1_000 + 1_000_000;
    session.stored.set('note:1:0', note(next, { type: 'from-another-version', tab: 7 }));
    session.stored.set('note:1:1', note(next + 1, { type: 'navigation-started' }));
    session.stored.set('note:1:2', 'nonsense');
    session.stored.set('note:1:3', note(next + 2, started('b')));
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
    session.write = (items) => ('tab:1' in items ? new Promise((resolve) => (release = resolve)) : Promise.resolve());
    session.writes.length = 0;
    const waiting = [store.recordEvent(1, started('second'))];
    await vi.waitUntil(() => release !== undefined);
    for (let i = 0; i < 1_000; i += 1) {
      waiting.push(store.recordEvent(1, { type: 'address-changed', document: 'd1', url: `${address}${i}` }));
    }
    await vi.waitUntil(() => notesOf(1).length > 0);
    const written = session.writes.reduce((sum, items) => sum + JSON.stringify(items).length, 0);
    expect(session.writes.length).toBeLessThanOrEqual(32);
    expect(written).toBeLessThan(32_000);
    session.write = async () => {};
    release?.();
    await Promise.all(waiting);
    // One write took in all of them, and nothing of the notes is left.
    expect(session.writes.filter((items) => 'tab:1' in items)).toHaveLength(2);
    expect(notesOf(1)).toEqual([]);
  });
});
