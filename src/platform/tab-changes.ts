import { onStored } from './stored-changes.ts';
import { tabKey } from './stored-keys.ts';

/** Calls the listener whenever what is stored about the tab changes, in whatever context changed it. */
export const onTabChange = (tabId: number, listener: () => void): (() => void) =>
  onStored(['session'], [tabKey(tabId)], listener);
