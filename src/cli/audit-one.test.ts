import { afterEach, expect, test, vi } from 'vitest';
import { mostForReload, mostForSources } from '../core/deep-audit-times.ts';
import type { Report } from '../core/report.ts';
import { sampleReport } from '../core/samples/report.ts';
import { auditOne } from './audit-one.ts';
import type { DrivenTab, Driver } from './drivers/driver.ts';

afterEach(() => {
  vi.useRealTimers();
});

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Audits a page whose load is never over in a browser that tells this of it, with no time passing. */
async function auditing(timeout: number, told: Report) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const began = Date.now();
  /** What was asked for, and milliseconds since the beginning. */
  const asked: [string, number][] = [];
  const tab = {
    id: 1,
    visit: (_url: string, most: number) => after(most),
    hasCrashed: async () => false,
    close: async () => undefined,
  };
  const driver = {
    name: 'chromium',
    closed: new Promise(() => undefined),
    openTab: async () => tab as unknown as DrivenTab,
    evaluate: async () => true,
    async ask(name: string) {
      asked.push([name, Date.now() - began]);
      if (name === 'deep-audit') await after(mostForReload + mostForSources);
      return told;
    },
  };
  const patience = { settle: 1_000, timeout, deep: true };
  // Nothing else of either is used here.
  const audited = auditOne(driver as unknown as Driver, { index: 0, url: sampleReport.url }, { patience });
  await vi.runAllTimersAsync();
  return { result: await audited, asked };
}

const loading: Report = { ...sampleReport, leftOut: [{ what: 'loading', reason: 'time', count: 1 }] };

test.each([1_000, 30_000])(
  'a deep audit of a page whose load never ends has a report, with a timeout of %i ms',
  async (timeout) => {
    const { result, asked } = await auditing(timeout, loading);
    expect(result).toEqual({ requested: sampleReport.url, report: loading });
    expect(asked).toContainEqual(['deep-audit', timeout / 2]);
  },
);

test('a site that has not answered in the whole time is not loaded once more', async () => {
  const failure = { code: 'TIMED_OUT', class: 'timeout' as const, summary: 'No answer.', visitor: [], owner: [] };
  const silent = { ...loading, connection: { ...sampleReport.connection, failure } };
  const { result, asked } = await auditing(30_000, silent);
  expect(result).toMatchObject({ report: { connection: { failure: { class: 'timeout' } } } });
  expect(asked.map(([name]) => name)).not.toContain('deep-audit');
});
