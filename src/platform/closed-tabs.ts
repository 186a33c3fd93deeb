/** More than the events that may still be on their way are about. */
const most = 1_000;

/** Tabs that were closed since this worker began, oldest first. No browser gives a number twice while it runs. */
const closed = new Set<number>();

export function noteClosed(tabId: number): void {
  closed.add(tabId);
  if (closed.size > most) closed.delete(closed.values().next().value ?? tabId);
}

/** Whether nothing more is to be kept about a tab: browsers tell of it for a while after it is gone. */
export const isClosed = (tabId: number): boolean => closed.has(tabId);
