import { setTimeout as pause } from 'node:timers/promises';
import type { Driver } from '../../src/cli/drivers/driver.ts';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';
import { visitAddress } from '../../src/cli/visit-address.ts';
import type { Report } from '../../src/core/report.ts';
import { caseById } from '../harness/case-by-id.ts';
import type { World } from '../harness/world.ts';

const patience = { settle: 700, timeout: 15_000, deep: false };

/** A visit during which the worker was stopped, and what the report on it says. */
interface Disturbed {
  /** Which request of the visit waited for its answer, and how long after it the worker was stopped. */
  readonly at: string;
  readonly report: object;
}

/**
 * Visits a page with everything in it again and again, and stops the extension's worker at a random point of each
 * visit, whatever it is doing there. Meanwhile the lab answers nothing, and until another worker is there: what
 * Chromium tells a worker that has not begun to listen, or that is going down, it tells nobody (measured).
 */
export async function stopWorkerAtRandom(
  { driver: browser, lab }: World,
  stops: number,
  random: () => number,
): Promise<{ readonly undisturbed: object; readonly disturbed: readonly Disturbed[] }> {
  // A worker that dies while it starts leaves whoever asked it without an answer.
  const driver: Driver = { ...browser, ask: (name, body) => browser.ask(name, body).catch(() => null) };
  const visit = async (beforeAnswer: () => Promise<void>): Promise<object> => {
    const tab = await driver.openTab();
    lab.beforeAnswer(beforeAnswer);
    const report = await visitAddress(driver, tab, caseById(lab, 'everything-at-once').start, patience);
    await tab.close();
    return inOrder(report);
  };
  /** A message that means nothing to the worker is answered once it has heard what was told before. */
  const hasHeard = () => waitUntil('the worker answers', () => browser.ask('nothing', {}).then(() => true));

  let requests = 0;
  const undisturbed = await visit(async () => {
    requests += 1;
  });
  const disturbed: Disturbed[] = [];
  for (let stop = 0; stop < stops; stop += 1) {
    const last = Math.floor(random() * requests);
    const delay = random() * longestDelay;
    const disturb = async (): Promise<void> => {
      await hasHeard();
      await pause(delay);
      await driver.stopWorker();
      await hasHeard();
    };
    let seen = 0;
    let over: Promise<void> | undefined;
    const report = await visit(() => {
      if (seen === last) over = disturb();
      seen += 1;
      return over ?? Promise.resolve();
    });
    disturbed.push({ at: `request ${last + 1}, ${delay.toFixed(0)} ms`, report });
  }
  return { undisturbed, disturbed };
}

/** Milliseconds within which the worker has done all that follows from a request. */
const longestDelay = 60;

/** What the report says but for the time of the visit; frames ask for what they need in any order. */
const inOrder = ({ at, insecureRequests, findings, ...report }: Report): object => ({
  ...report,
  insecureRequests: sorted(insecureRequests.items),
  findings: findings.map((finding) => ({ ...finding, proof: sorted(finding.proof) })),
});

const sorted = <T>(items: readonly T[]): string[] => items.map((item) => JSON.stringify(item)).sort();
