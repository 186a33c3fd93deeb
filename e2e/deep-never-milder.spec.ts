import { beforeAll, describe, expect, test } from 'vitest';
import { runAudit } from '../src/cli/run-audit.ts';
import type { Report } from '../src/core/report.ts';
import { milderThan } from './harness/milder.ts';
import { readReport } from './harness/reports.ts';
import { browsers, launchInto } from './harness/world.ts';
import { loadCases } from './lab/catalogue.ts';
import { openLab } from './lab/lab.ts';

/** Firefox reloads what a form was sent to only after it has asked the person, whom a test has none of. */
const asksFirst = ['upgrade-post'];

const cases = await loadCases();

describe.each(browsers)('a deep audit in %s is never milder than what was seen before', (browser) => {
  const reports = new Map<string, { readonly passive: Report; readonly deep: Report }>();

  beforeAll(async () => {
    const lab = await openLab();
    try {
      const results = await runAudit(
        cases.map(({ start }) => start),
        {
          launch: () => launchInto(lab, browser),
          patience: { settle: 1_000, timeout: 15_000, deep: false },
          concurrency: 4,
          progress: () => undefined,
          inspect: async (driver, tab, url, passive) => {
            await driver.ask('deep-audit', { tabId: tab.id });
            reports.set(url, { passive, deep: await readReport(driver, tab.id) });
          },
        },
      );
      expect(results.filter((result) => 'error' in result)).toEqual([]);
    } finally {
      await lab.close();
    }
  }, 900_000);

  test.each(cases.map(({ id, start }) => ({ id, start })))('$id', ({ id, start }) => {
    const { passive, deep } = reports.get(start) ?? {};
    if (passive === undefined || deep === undefined) throw new Error(`${start} was not audited twice.`);
    expect(deep.mode).toBe(browser === 'firefox' && asksFirst.includes(id) ? 'passive' : 'deep');
    expect(milderThan(passive, deep).join('\n')).toBe('');
  });
});
