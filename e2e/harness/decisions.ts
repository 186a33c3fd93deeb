import type { DrivenPage, DrivenTab, Driver } from '../../src/cli/drivers/driver.ts';
import type { Decisions, SettingsChange } from '../../src/core/settings/settings.ts';

/** Decides something as the options do. */
export const decide = (driver: Pick<Driver, 'ask'>, change: SettingsChange): Promise<unknown> =>
  driver.ask('change-settings', { change });

/** The worker answers with what has been decided. */
export const decisionsIn = async (driver: Pick<Driver, 'ask'>): Promise<Decisions> =>
  (await driver.ask('read-settings', {})) as Decisions;

/** A new tab in which the address was typed. Firefox never tells of the end of a navigation that another took over. */
export async function openTyped(driver: Driver, url: string): Promise<DrivenTab> {
  const tab = await driver.openTab();
  await tab.visit(url, 5_000);
  return tab;
}

/** Waits for a button of one of our own pages, and presses it. */
export async function press(page: DrivenPage, label: string): Promise<void> {
  const button = `[...document.querySelectorAll('button')].find((one) => one.innerText.trim() === ${JSON.stringify(label)})`;
  await page.waitFor(`${button} !== undefined`);
  await page.evaluate(`${button}.click()`);
}

/** Resolves when the tab shows this address and has loaded. */
export const shows = (tab: DrivenPage, url: string): Promise<void> =>
  tab.waitFor(`location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`);
