import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { mostForReload, mostForSources } from '../core/deep-audit-times.ts';
import type { Report } from '../core/report.ts';
import { reportSchema } from '../core/report-schema.ts';
import type { SeenConnection } from './drivers/connection-of.ts';
import type { DrivenTab, Driver } from './drivers/driver.ts';

/** How long to wait for a page, in milliseconds. */
export interface Patience {
  readonly settle: number;
  readonly timeout: number;
  readonly deep: boolean;
}

/**
 * Visits the address in the tab and reads the extension's report once it has stopped changing. A deep audit, which loads the
 * page once more, does not wait for all of the first load where that takes long.
 */
export async function visitAddress(
  driver: Driver,
  tab: DrivenTab,
  url: string,
  { settle, timeout, deep }: Patience,
): Promise<Report> {
  const began = Date.now();
  const forLoad = deep ? timeout / 2 : timeout;
  await tab.visit(url, forLoad);
  const report = await waitForQuiet(driver, tab, settle, { load: began + forLoad, answer: began + timeout });
  // Where nobody has answered there is nothing to reload.
  if (!deep || report.connection.failure?.class === 'timeout') return report;
  await driver.ask('deep-audit', { tabId: tab.id });
  return waitForQuiet(driver, tab, settle, { load: began + timeout, answer: began + timeout });
}

/** Most time that a page may take, in milliseconds. */
export const mostTime = ({ timeout, deep }: Patience): number =>
  deep ? timeout + mostForReload + mostForSources : timeout;

/** Until when to wait for a page to be quiet, and for one of which nothing is there yet. */
interface Deadlines {
  readonly load: number;
  readonly answer: number;
}

/**
 * Milliseconds until the second question, when most pages have told what is left to tell, and between later ones: each answer
 * is a whole report, which the browser makes anew and copies several times.
 */
const intervals = { second: 250, later: 500 } as const;

/** The extension gives a site three seconds to answer over HTTPS, during which its report may well be quiet. */
const probeTime = 3_500;

/** How long a tab may show nothing once the visit has ended, in milliseconds: what fails is told a moment later. */
const noPageTime = 3_000;

const noPage =
  'The address shows no page: its server answers with a file to save or without content, or it leads to another program.';

async function waitForQuiet(driver: Driver, tab: DrivenTab, settle: number, until: Deadlines): Promise<Report> {
  const tabId = tab.id;
  let isLookedAtAgain = false;
  let told: SeenConnection | undefined;
  const began = Date.now();
  let last = '';
  let since = began;
  let report: Report | undefined;
  for (let asked = 1; ; asked++) {
    const connection = tab.connection?.();
    if (connection !== undefined && connection !== told) {
      const isThere = await driver.ask('connection-seen', { tabId, ...connection });
      if (isThere === true) told = connection;
    }
    const answer = await driver.ask('read-report', { tabId });
    const text = JSON.stringify(answer);
    if (text !== last) {
      last = text;
      since = Date.now();
      report = readReport(answer);
    }
    const now = Date.now();
    const isWaiting = report?.connection.pending !== undefined;
    const isLoading = report?.leftOut.some(({ what }) => what === 'loading');
    const quiet = report !== undefined && awaitsProbe(report) ? Math.max(settle, probeTime) : settle;
    if (report !== undefined && !isWaiting && !isLoading && now - since >= quiet) return report;
    if (report === undefined && answer !== null && now - began >= noPageTime) throw new Error(noPage);
    const shown = isWaiting ? undefined : report;
    const deadline = shown === undefined ? until.answer : until.load;
    if (now >= deadline) return shown ?? reportOnSilence(driver, tabId);
    const untilQuiet = since + quiet > now ? since + quiet - now : Number.POSITIVE_INFINITY;
    if (report !== undefined && !isLoading && !isLookedAtAgain && untilQuiet <= intervals.later) {
      isLookedAtAgain = true;
      lookAgain(driver, tabId);
    }
    // The question that finds the page quiet is put as soon as it can be.
    const left = Math.min(untilQuiet, deadline - now);
    await pause(Math.max(1, Math.min(asked === 1 ? intervals.second : intervals.later, left)));
  }
}

/**
 * Once, before the question that finds the page quiet: no event tells of a new shadow root. Not waited for, as a busy page
 * answers when it likes, or never.
 */
function lookAgain(driver: Driver, tabId: number): void {
  driver.ask('look-again', { tabId }).catch(leaveToTheReport);
}

/** A tab without a page to look at has a report that says why. */
const leaveToTheReport = (): void => undefined;

/** Whom the time is over for is told of a connection that timed out: that is what it was, as far as one waited. */
async function reportOnSilence(driver: Driver, tabId: number): Promise<Report> {
  await driver.ask('stop-waiting', { tabId });
  const answer = await driver.ask('read-report', { tabId });
  const report = readReport(answer);
  if (report !== undefined) return report;
  throw new Error(answer === null ? 'The extension did not report on this page in time.' : noPage);
}

/** A public page over HTTP whose site has not yet said whether it answers over HTTPS. */
const awaitsProbe = ({ connection, verdict, upgrade }: Report): boolean =>
  connection.scheme === 'http' &&
  verdict === 'insecure' &&
  upgrade.state === 'seen' &&
  upgrade.value.state === 'not-tried';

/**
 * Undefined while the tab still shows the extension's own page, which it starts from, and where the worker that was
 * asked died before it answered.
 */
function readReport(answer: unknown): Report | undefined {
  if (answer === null) return undefined;
  const parsed = v.safeParse(reportSchema, answer);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`The extension's answer is not a report: ${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}`);
  }
  return /^https?:/.test(parsed.output.url) ? parsed.output : undefined;
}
