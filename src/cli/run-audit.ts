import { maskedAddress } from '../core/standards/credentials.ts';
import type { AuditResult } from '../presentation/export/results.ts';
import { type Auditing, notAudited, reasonOf } from './audit-one.ts';
import type { Driver } from './drivers/driver.ts';
import { type ProfilePlan, planVisits, type Visit } from './plan-visits.ts';
import { runProfile } from './run-profile.ts';
import { findingSharer } from './shared-findings.ts';
import { UsageError } from './usage-error.ts';

/** What an audit run is given: how to start a browser, and how to say what is going on. */
export interface AuditRun extends Auditing {
  readonly launch: () => Promise<Driver>;
  readonly concurrency: number;
  readonly progress: (line: string) => void;
  /** Once it is aborted, what is not visited yet stays so. */
  readonly stop?: AbortSignal | undefined;
  /** What stands before the line about an address, of which so many are done. */
  readonly countWords?: (done: number) => string;
}

/**
 * Audits every address, and answers in the order asked. Rejects for wrong usage only. `plans` say which profile visits what,
 * one profile after the other.
 */
export async function runAudit(
  urls: readonly string[],
  run: AuditRun,
  plans: readonly ProfilePlan[] = planVisits(urls),
): Promise<readonly AuditResult[]> {
  const results = new Map<number, AuditResult>();
  let reason = 'It was not visited.';
  const share = findingSharer();
  const settle = ({ index, url }: Visit, result: AuditResult): void => {
    results.set(index, 'report' in result ? { ...result, report: share(result.report) } : result);
    const verdict = 'report' in result ? result.report.verdict : 'error';
    run.progress(`${run.countWords?.(results.size) ?? ''}${verdict} ${maskedAddress(url)}`);
  };
  for (const plan of plans) {
    try {
      await runProfile(plan, { ...run, settle });
    } catch (error) {
      // Wrong usage is reported as such; anything else means that no browser could be used for what is left.
      if (error instanceof UsageError) throw error;
      reason = reasonOf(error);
      run.progress(reason);
    }
  }
  return urls.map((url, index) => results.get(index) ?? notAudited(url, reason));
}
