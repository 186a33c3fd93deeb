import * as v from 'valibot';
import type { DocumentSource } from '../core/source/locate.ts';
import { browser } from '../platform/browser.ts';

/** Longest source that is read, in bytes. */
export const longestSource = 2_000_000;

/**
 * The source of the document that a tab shows, from the browser's cache; none where the cache has none, as of a page
 * that forbids it: nothing is ever asked of the network. Chromium keeps the sources of frames where no script finds them.
 */
export async function cachedSource(tabId: number): Promise<readonly DocumentSource[]> {
  const target = { tabId, frameIds: [0] };
  reading.add(tabId);
  const injected = await browser.scripting.executeScript({ target, func: readFromCache, args: [longestSource] }).then(
    ([injection]) => injection,
    // A page that no script may be put into, such as an error's, or that is gone.
    () => undefined,
  );
  reading.delete(tabId);
  const parsed = v.safeParse(source, injected?.result);
  return parsed.success ? [parsed.output] : [];
}

/** Tabs whose source is being read. */
const reading = new Set<number>();

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

const source = v.object({ url: v.string(), text: v.string() });

/** Runs in the page, apart from its scripts. Nothing outside of it is there. */
async function readFromCache(longest: number): Promise<DocumentSource | undefined> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // A service worker may answer with something else than the cache has.
  if (navigation === undefined || navigation.workerStart > 0 || document.contentType !== 'text/html') return undefined;
  if (navigation.decodedBodySize > longest) return undefined;
  const url = navigation.name.replace(/#.*/, '');
  try {
    const response = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin', redirect: 'error' });
    const bytes = await response.arrayBuffer();
    // The cache may hold an older answer than the one that is shown.
    if (bytes.byteLength !== navigation.decodedBodySize) return undefined;
    return { url, text: new TextDecoder(document.characterSet).decode(bytes) };
  } catch {
    // It is not there, or not to be read: then no line is named.
    return undefined;
  }
}
