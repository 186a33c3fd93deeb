import { maskedAddress } from '../core/standards/credentials.ts';
import { shortened } from '../core/standards/kept-address.ts';
import type { AuditResult } from '../presentation/export/results.ts';
import { type Auditing, auditOne, notAudited, reasonOf } from './audit-one.ts';
import type { Driver } from './drivers/driver.ts';
import type { ProfilePlan, Visit } from './plan-visits.ts';

/** How a browser is started for a profile, and who is told what came of each visit. */
export interface ProfileRun extends Auditing {
  readonly launch: () => Promise<Driver>;
  readonly concurrency: number;
  readonly settle: (visit: Visit, result: AuditResult) => void;
  readonly progress: (line: string) => void;
  /** Once it is aborted, nothing more is visited, and visits that are under way are given up. */
  readonly stop?: AbortSignal | undefined;
}

/**
 * Makes the visits of a profile. A browser that dies in the middle is started again for the addresses that are left.
 * Those that it died with, and those that gave no report beside others, are each visited once more, alone in a browser
 * of their own: a page that harms its neighbours is found out, and they are not blamed.
 */
export async function runProfile({ rounds }: ProfilePlan, run: ProfileRun): Promise<void> {
  const suspects: Visit[] = [];
  const left = rounds.map((round) => [...round]);
  while (!isStopped(run) && left.some((round) => round.length > 0))
    suspects.push(...(await runInOneBrowser(left, run)).suspects);
  for (const suspect of suspects) if (!isStopped(run)) await visitAlone(suspect, run);
}

const isStopped = ({ stop }: ProfileRun): boolean => stop?.aborted === true;

/** What is to be visited once more. */
interface Run {
  readonly suspects: readonly Visit[];
  readonly hasDied: boolean;
}

/** Takes visits from the rounds until none is left or the browser has died. */
async function runInOneBrowser(rounds: readonly Visit[][], run: ProfileRun): Promise<Run> {
  const driver = await run.launch();
  const suspects: Visit[] = [];
  const died: Visit[] = [];
  const stopped = new Promise<'stopped'>((resolve) => {
    run.stop?.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  try {
    for (const round of rounds) {
      const width = Math.min(run.concurrency, round.length);
      const lanes = Array.from({ length: width }, async () => {
        while (died.length === 0 && !isStopped(run)) {
          const visit = round.shift();
          if (visit === undefined) return;
          const result = await Promise.race([auditOne(driver, visit, run), stopped]);
          if (result === 'stopped') return;
          if (result === undefined) died.push(visit);
          else if ('error' in result && width > 1) suspects.push(visit);
          else run.settle(visit, result);
        }
      });
      await Promise.all(lanes);
      if (died.length > 0) break;
    }
  } finally {
    await driver.close();
  }
  if (died.length > 0) run.progress(`The browser crashed or stopped answering while it visited ${listed(died)}.`);
  return { suspects: [...suspects, ...died], hasDied: died.length > 0 };
}

async function visitAlone(visit: Visit, run: ProfileRun): Promise<void> {
  const { url } = visit;
  try {
    const { hasDied } = await runInOneBrowser([[visit]], run);
    if (hasDied)
      run.settle(
        visit,
        notAudited(url, `The browser crashed or stopped answering, twice, while it visited ${shortened(url)}.`),
      );
  } catch (error) {
    run.settle(visit, notAudited(url, reasonOf(error)));
  }
}

const listed = (visits: readonly Visit[]): string => visits.map(({ url }) => shortened(maskedAddress(url))).join(', ');
