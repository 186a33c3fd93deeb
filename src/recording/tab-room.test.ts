import { beforeEach, describe, expect, test, vi } from 'vitest';
import { limits } from '../core/limits.ts';
import { newVisit } from '../core/reduce/visits.ts';
import type { TabState } from '../core/visit.ts';
import { session, sessionBrowser, textOf } from './samples/session.ts';

vi.mock('../platform/browser.ts', () => ({ browser: sessionBrowser }));

let store: typeof import('./tab-store.ts');
beforeEach(async () => {
  session.reset();
  vi.resetModules();
  store = await import('./tab-store.ts');
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
  const sizeOf = (tabId: number): number => String(session.stored.get(`tab:${tabId}`)).length;

  test('is bounded, and what does not fit is counted', async () => {
    session.openTabs.push({ id: 1 });
    await store.updateTab(1, heavy(2_000));
    expect(sizeOf(1)).toBeLessThanOrEqual(limits.charactersStored);
    const { items, omitted } = kept(1);
    expect(items).toBeGreaterThan(100);
    expect(items + omitted).toBe(2_000);
  });

  test('is left to others: many full tabs leave room for switches and choices', async () => {
    session.quota = 10 * 1024 * 1024;
    for (let id = 1; id <= 60; id += 1) session.openTabs.push({ id });
    for (const { id } of session.openTabs) await store.updateTab(id, heavy(2_000));
    expect(session.inUse()).toBeLessThan(9 * 1024 * 1024);
    // Each has its share, the first as the last; what it lost is its own to tell.
    for (const { id } of session.openTabs) {
      expect(sizeOf(id)).toBeGreaterThan(50_000);
      expect(kept(id).items + kept(id).omitted).toBe(2_000);
    }
  });

  test('is made where the browser counts more than characters', async () => {
    session.quota = 60_000;
    session.openTabs.push({ id: 1 }, { id: 2 });
    await store.updateTab(1, heavy(100));
    await store.updateTab(2, heavy(20));
    expect(kept(2)).toEqual({ items: 20, omitted: 0 });
  });
});
