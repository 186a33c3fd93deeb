import { browser } from './browser.ts';

/** Whether a tab is in a private window; nothing about it may reach the disk. A tab that is gone counts as one. */
export async function isPrivate(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return true;
  }
}
