import { expect, test } from 'vitest';
import { bounded } from './bounded.ts';
import { historyLimits } from './history-limits.ts';
import type { KeptReport } from './history-schema.ts';
import { issueOf, sampleKept } from './samples/kept.ts';

const now = Date.parse('2026-11-21T00:00:00.000Z');
const minute = 60_000;
/** So many minutes ago. */
const ago = (minutes: number, change: Partial<KeptReport> = {}): KeptReport => ({
  ...sampleKept,
  ...change,
  at: new Date(now - minutes * minute).toISOString(),
});
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

test('what fits is all kept, the oldest first, however it came', () => {
  const reports = [ago(1), ago(3), ago(2)];
  expect(bounded(reports, now)).toEqual([ago(3), ago(2), ago(1)]);
});

test('what is too old goes', () => {
  const day = 24 * 60;
  expect(bounded([ago(historyLimits.days * day + 1), ago(historyLimits.days * day - 1)], now)).toHaveLength(1);
});

test('of a site the latest stay, and other sites lose nothing', () => {
  const { reportsPerSite } = historyLimits;
  const many = times(reportsPerSite + 5, (index) => ago(index));
  const other = ago(1_000, { url: 'https://other.example/' });
  const kept = bounded([other, ...many], now);
  expect(kept).toHaveLength(reportsPerSite + 1);
  expect(kept[0]).toEqual(other);
  expect(kept.slice(1)).toEqual(many.slice(0, reportsPerSite).toReversed());
});

test('of too many sites those visited last stay', () => {
  const { sites } = historyLimits;
  const kept = bounded(
    times(sites + 3, (index) => ago(index, { url: `https://site-${index}.example/` })),
    now,
  );
  expect(kept).toHaveLength(sites);
  expect(kept.at(-1)?.url).toBe('https://site-0.example/');
  expect(kept[0]?.url).toBe(`https://site-${sites - 1}.example/`);
});

test('the largest reports that there can be fit into the bytes, the latest first', () => {
  const what = times(historyLimits.faultsPerReport, (index) => `${index}`.padEnd(historyLimits.characters.what, '€'));
  const large = times(historyLimits.sites * historyLimits.reportsPerSite, (index) =>
    ago(index, { url: `https://site-${index % historyLimits.sites}.example/`, issues: [issueOf('a', ...what)] }),
  );
  const kept = bounded(large, now);
  const bytes = new TextEncoder().encode(JSON.stringify(kept)).length;
  expect(bytes).toBeLessThanOrEqual(historyLimits.bytes * 1.001);
  expect(bytes).toBeGreaterThan(historyLimits.bytes * 0.9);
  expect(kept.at(-1)).toEqual(large[0]);
});
