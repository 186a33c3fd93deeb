import { expect } from 'vitest';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';
import type { Report } from '../../src/core/report.ts';
import type { TabState } from '../../src/core/visit.ts';

/** Whatever can ask the extension's worker. */
interface Asker {
  ask(name: string, body: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** The worker answers with a report. */
export const readReport = async (driver: Asker, tabId: number): Promise<Report> =>
  (await driver.ask('read-report', { tabId })) as Report;

/** Waits for a report that shows all this, and resolves with it; rejects with what the last one showed instead. */
export async function reportThat(driver: Asker, tabId: number, shows: object): Promise<Report> {
  let report = await readReport(driver, tabId);
  await waitUntil('the report is as expected', async () => {
    report = await readReport(driver, tabId);
    return isMatch(report, shows);
  }).catch(() => expect(report).toMatchObject(shows));
  return report;
}

function isMatch(report: Report, shows: object): boolean {
  try {
    expect(report).toMatchObject(shows);
    return true;
  } catch {
    return false;
  }
}

/** What is stored about a tab. */
export async function storedTab(
  driver: { evaluate(expression: string): Promise<unknown> },
  tabId: number,
): Promise<TabState> {
  const text = await driver.evaluate(
    `browser.storage.session.get('tab:${tabId}').then((items) => items['tab:${tabId}'])`,
  );
  // The extension stores it in this shape, as text.
  return JSON.parse(String(text)) as TabState;
}

/** The hops of a report, each as who made it and what came back. */
export const hopsOf = ({ connection }: Report): string[] =>
  connection.hops.map(({ kind, status }) => `${kind} ${status}`);
