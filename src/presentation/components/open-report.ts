import { browser } from '../../platform/browser.ts';
import { reportPage } from '../report/page.ts';

/** Opens the full report of a tab beside it. */
export const openReport = (tabId: number): Promise<void> => openBeside(tabId, `${reportPage}?tab=${tabId}`);

/** Opens a page of ours, by its path in the extension, beside the tab that it is about. */
export async function openBeside(tabId: number, page: string): Promise<void> {
  // Firefox refuses an opener of another window than the one that the new tab is made in.
  const { windowId = browser.windows.WINDOW_ID_CURRENT, index } = await browser.tabs.get(tabId);
  await browser.tabs.create({ url: browser.runtime.getURL(page), windowId, index: index + 1, openerTabId: tabId });
}
