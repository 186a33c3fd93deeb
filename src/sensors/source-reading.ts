/** Tabs whose source is being read from the browser's cache. */
const reading = new Set<number>();

/** Knows the tab for one whose source is being read until the work is done. */
export async function whileReadingSource<T>(tabId: number, work: () => Promise<T>): Promise<T> {
  reading.add(tabId);
  try {
    return await work();
  } finally {
    reading.delete(tabId);
  }
}

/** Whether a request is the one that reads a source: no page asked for it, and it never leaves the browser. */
export const readsSource = ({ tabId, frameId, type, fromCache, error }: CacheRequest): boolean =>
  reading.has(tabId) &&
  frameId === 0 &&
  type === 'xmlhttprequest' &&
  (fromCache === true || error === 'net::ERR_CACHE_MISS');

interface CacheRequest {
  readonly tabId: number;
  readonly frameId: number;
  readonly type: string;
  readonly fromCache?: boolean;
  readonly error?: string;
}
