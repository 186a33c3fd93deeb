import { browser } from '../../platform/browser.ts';
import { reportPage } from '../report/page.ts';

/** Opens the full report of a tab beside it. */
export const openReport = (tabId: number): Promise<unknown> =>
  browser.tabs.create({ url: `${browser.runtime.getURL(reportPage)}?tab=${tabId}`, openerTabId: tabId });
