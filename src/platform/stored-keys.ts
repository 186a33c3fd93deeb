/*
 * Keys that the worker writes under and pages listen to.
 */

/** Under which key decisions are stored on disk, and in the memory of the session. */
export const settingsKey = 'settings';

/** Under which key it is written down on disk what an organisation has set. */
export const managedKey = 'managed';

/** Under which key a tab's state is stored. */
export const tabKey = (tabId: number): string => `tab:${tabId}`;
