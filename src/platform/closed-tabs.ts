/** Tabs that were closed since this worker began: a number each. No browser gives a number twice while it runs. */
const closed = new Set<number>();

export const noteClosed = (tabId: number): void => void closed.add(tabId);

/** Whether nothing more is to be kept about a tab: browsers tell of it for a while after it is gone. */
export const isClosed = (tabId: number): boolean => closed.has(tabId);
