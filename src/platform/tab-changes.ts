import { onStored } from './stored-changes.ts';

/** Under which key a tab's state is stored. */
export const tabKey = (tabId: number): string => `tab:${tabId}`;

/** Calls the listener whenever what is stored about the tab changes, in whatever context changed it. */
export const onTabChange = (tabId: number, listener: () => void): (() => void) =>
  onStored(['session'], tabKey(tabId), listener);
