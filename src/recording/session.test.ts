import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TabEvent } from '../core/events.ts';
import type { TabState } from '../core/visit.ts';

const writes: Record<string, unknown>[] = [];
vi.mock('../platform/browser.ts', () => ({
  browser: {
    tabs: { query: async () => [] },
    storage: {
      session: {
        getBytesInUse: async () => 0,
        get: async () => ({}),
        // Each write is a message to the browser, and another task.
        set: (items: Record<string, unknown>) => {
          writes.push(items);
          return new Promise<void>((resolve) => setTimeout(resolve));
        },
        remove: async () => {},
      },
    },
  },
}));
const { record, afterRecord } = await import('./session.ts');

let tabId = 0;
const told: TabEvent[] = [];
afterRecord((_, event) => told.push(event));
const moved = (url: string, document = 'd1'): TabEvent => ({ type: 'address-changed', document, url });
const shownIn = (tab: number): string =>
  (JSON.parse(String(writes.findLast((items) => `tab:${tab}` in items)?.[`tab:${tab}`])) as TabState).visits[0]?.url ??
  '';

beforeEach(async () => {
  tabId += 1;
  await record(tabId, { ...committed, url: 'https://a.test/' });
  writes.length = 0;
  told.length = 0;
});
const committed = { type: 'committed', document: 'd1', byClient: false, restored: false, at: 1 } as const;

describe('a page that changes its address without end', () => {
  test('costs a few writes, and is known by its last address', async () => {
    const url = (index: number): string => `https://a.test/${index}${'x'.repeat(100_000)}`;
    await Promise.all(Array.from({ length: 1_000 }, (_, index) => record(tabId, moved(url(index)))));
    expect(shownIn(tabId).startsWith('https://a.test/999x')).toBe(true);
    expect(writes.length).toBeLessThan(6);
    expect(told.length).toBeLessThan(4);
    expect(writes.reduce((sum, items) => sum + JSON.stringify(items).length, 0)).toBeLessThan(10_000);
  });

  test('does not hold up another tab: what that one has to say is stored among the first', async () => {
    await record(tabId + 1, { ...committed, url: 'https://b.test/' });
    writes.length = 0;
    const flood = Array.from({ length: 500 }, (_, index) => record(tabId, moved(`https://a.test/${index}`)));
    await record(tabId + 1, moved('https://b.test/moved'));
    expect(shownIn(tabId + 1)).toBe('https://b.test/moved');
    expect(writes.length).toBeLessThan(6);
    tabId += 1;
    await Promise.all(flood);
  });

  test('of two pages one after the other is known by the last address of each', async () => {
    const first = [record(tabId, moved('https://a.test/1')), record(tabId, moved('https://a.test/2'))];
    const second = [record(tabId, moved('https://a.test/3', 'd2')), record(tabId, moved('https://a.test/4', 'd2'))];
    await Promise.all([...first, ...second]);
    expect(told.map((event) => event.type === 'address-changed' && event.url)).toEqual(
      expect.arrayContaining(['https://a.test/2', 'https://a.test/4']),
    );
  });

  test('is still followed after an address that could not be recorded', async () => {
    const stop = afterRecord(() => {
      throw new Error('A listener fails.');
    });
    await expect(record(tabId, moved('https://a.test/1'))).rejects.toThrow();
    stop();
    await record(tabId, moved('https://a.test/2'));
    expect(shownIn(tabId)).toBe('https://a.test/2');
  });
});

test('what a sensor says enters without secrets, and what belongs to no tab does not', async () => {
  await record(tabId, { ...committed, document: 'd2', url: 'https://user:hunter2@a.test/' });
  await record(-1, { ...committed, url: 'https://a.test/' });
  expect(told).toMatchObject([{ url: 'https://•••@a.test/' }]);
  expect(JSON.stringify(writes)).not.toContain('hunter2');
});
