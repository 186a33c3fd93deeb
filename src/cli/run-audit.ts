import { maskedAddress } from '../core/standards/credentials.ts';
import type { AuditResult } from '../presentation/export/results.ts';
import { type Auditing, notAudited, reasonOf } from './audit-one.ts';
import type { Driver } from './drivers/driver.ts';
import { type ProfilePlan, planVisits, type Visit } from './plan-visits.ts';
import { runProfile } from './run-profile.ts';
import { UsageError } from './usage-error.ts';

/** What an audit run is given: how to start a browser, and how to say what is going on. */
export interface AuditRun extends Auditing {
  readonly launch: () => Promise<Driver>;
  readonly concurrency: number;
  readonly progress: (line: string) => void;
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
  const settle = ({ index, url }: Visit, result: AuditResult): void => {
    run.progress(`${'report' in result ? result.report.verdict : 'error'} ${maskedAddress(url)}`);
    results.set(index, result);
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
