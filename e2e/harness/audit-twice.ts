import type { Driver } from '../../src/cli/drivers/driver.ts';
import { runAudit } from '../../src/cli/run-audit.ts';
import type { Report } from '../../src/core/report.ts';
import { readReport } from './reports.ts';

/** What is reported of an address before a deep audit of it, and after. */
export interface AuditedTwice {
  readonly passive: Report;
  readonly deep: Report;
}

/** Visits each address, some at a time, and audits what it shows deeply. Rejects where one could not be visited. */
export async function auditTwice(
  urls: readonly string[],
  launch: () => Promise<Driver>,
  settle: number,
): Promise<ReadonlyMap<string, AuditedTwice>> {
  const reports = new Map<string, AuditedTwice>();
  const results = await runAudit(urls, {
    launch,
    patience: { settle, timeout: 20_000, deep: false },
    concurrency: 4,
    progress: () => undefined,
    inspect: async (driver, tab, url, passive) => {
      await driver.ask('deep-audit', { tabId: tab.id });
      reports.set(url, { passive, deep: await readReport(driver, tab.id) });
    },
  });
  const failed = results.flatMap((result) => ('error' in result ? [`${result.requested}: ${result.error}`] : []));
  if (failed.length > 0) throw new Error(failed.join('\n'));
  return reports;
}
