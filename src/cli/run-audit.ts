import type { Report } from '../core/report.ts';
import { maskedAddress, maskedText } from '../core/standards/credentials.ts';
import type { AuditResult } from '../presentation/export/results.ts';
import type { DrivenTab, Driver } from './drivers/driver.ts';
import { type ProfilePlan, planVisits, type Visit } from './plan-visits.ts';
import { type Patience, visitAddress } from './visit-address.ts';

/** What an audit run is given: how to start a browser, and how to say what is going on. */
export interface AuditRun {
  readonly launch: () => Promise<Driver>;
  readonly patience: Patience;
  readonly concurrency: number;
  readonly progress: (line: string) => void;
  /** A look at the tab once its report is there. */
  readonly inspect?: (driver: Driver, tab: DrivenTab, url: string, report: Report) => Promise<void>;
}

/** Audits every address, and answers in the order asked. */
export async function runAudit(urls: readonly string[], run: AuditRun): Promise<readonly AuditResult[]> {
  const results = new Map<number, AuditResult>();
  for (const plan of planVisits(urls)) await runProfile(plan, run, results);
  return urls.map(
    (url, index) => results.get(index) ?? { requested: maskedAddress(url), error: 'It was not visited.' },
  );
}

async function runProfile(plan: ProfilePlan, run: AuditRun, results: Map<number, AuditResult>): Promise<void> {
  const driver = await run.launch();
  try {
    for (const round of plan.rounds) {
      const queue = [...round];
      const lanes = Array.from({ length: Math.min(run.concurrency, queue.length) }, async () => {
        for (let visit = queue.shift(); visit !== undefined; visit = queue.shift()) {
          const result = await auditOne(driver, visit, run);
          run.progress(`${'report' in result ? result.report.verdict : 'error'} ${maskedAddress(visit.url)}`);
          results.set(visit.index, result);
        }
      });
      await Promise.all(lanes);
    }
  } finally {
    await driver.close();
  }
}

async function auditOne(driver: Driver, { url }: Visit, { patience, inspect }: AuditRun): Promise<AuditResult> {
  // Output and logs are passed on: a password that was typed into an address is not.
  const requested = maskedAddress(url);
  try {
    const tab = await driver.openTab();
    try {
      const report = await visitAddress(driver, tab, url, patience);
      await inspect?.(driver, tab, url, report);
      return { requested, report };
    } finally {
      await tab.close();
    }
  } catch (error) {
    return { requested, error: maskedText(reasonOf(error), false) };
  }
}

/** The first line of a driver's error, without the name of the driver's method in front. */
export function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/^\w+\.\w+: (Error: )?/, '');
}
