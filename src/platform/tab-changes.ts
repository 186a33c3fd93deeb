import { browser } from './browser.ts';

/** Under which key a tab's state is stored. */
export const tabKey = (tabId: number): string => `tab:${tabId}`;

/** Calls the listener whenever what is stored about the tab changes, in whatever context changed it. */
export function onTabChange(tabId: number, listener: () => void): () => void {
  const key = tabKey(tabId);
  const changed = (changes: Record<string, unknown>): void => {
    if (key in changes) listener();
  };
  browser.storage.session.onChanged.addListener(changed);
  return () => browser.storage.session.onChanged.removeListener(changed);
}
