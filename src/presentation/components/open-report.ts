import { browser } from '../../platform/browser.ts';
import { reportPage } from '../report/page.ts';

/** Opens the full report of a tab beside it. */
export async function openReport(tabId: number): Promise<void> {
  // Firefox refuses an opener of another window than the one that the new tab is made in.
  const { windowId = browser.windows.WINDOW_ID_CURRENT, index } = await browser.tabs.get(tabId);
  const url = `${browser.runtime.getURL(reportPage)}?tab=${tabId}`;
  await browser.tabs.create({ url, windowId, index: index + 1, openerTabId: tabId });
}
