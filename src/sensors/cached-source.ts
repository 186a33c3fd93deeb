import type { DocumentSource } from '../core/source/locate.ts';
import { longestSource } from '../core/source/longest-source.ts';

/**
 * The source of the document that this runs in, from the browser's cache; none where the cache has none, as of a page
 * that forbids it: nothing is ever asked of the network. Chromium keeps the sources of frames where no script finds them.
 */
export async function cachedSource(): Promise<DocumentSource | undefined> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // A service worker may answer with something else than the cache has.
  if (navigation === undefined || navigation.workerStart > 0 || document.contentType !== 'text/html') return undefined;
  if (navigation.decodedBodySize > longestSource) return undefined;
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
