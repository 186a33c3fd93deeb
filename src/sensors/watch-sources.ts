import type { DocumentSource } from '../core/source/locate.ts';
import { longestSource } from '../core/source/longest-source.ts';
import { encodingOf } from '../core/standards/encoding.ts';
import { sitePages } from '../platform/abilities.ts';
import { browser, type WebRequest } from '../platform/browser.ts';

/**
 * Reads the source of each document of a tab as it arrives, until the returned function is called. Only Firefox lets an
 * extension do so, and only in a deep audit we do: every byte is passed on as it came.
 */
export function watchSources(tabId: number): { readonly sources: readonly DocumentSource[]; stop(): void } {
  const sources: DocumentSource[] = [];
  const listen = (details: WebRequest.OnHeadersReceivedDetailsType): undefined => {
    const { requestId, url, statusCode, responseHeaders } = details;
    const type = responseHeaders?.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
    const isRedirect = statusCode >= 300 && statusCode < 400;
    if (isRedirect || !/^\s*text\/html\b/i.test(type)) return;
    copyOf(requestId, (bytes) => {
      const text = decoded(bytes, type);
      if (text !== undefined) sources.push({ url: url.replace(/#.*/, ''), text });
    });
  };
  browser.webRequest.onHeadersReceived.addListener(
    listen,
    { urls: sitePages, tabId, types: ['main_frame', 'sub_frame'] },
    ['blocking', 'responseHeaders'],
  );
  return { sources, stop: () => browser.webRequest.onHeadersReceived.removeListener(listen) };
}

/** Passes an answer on, and tells what it was once it is whole; of one that is too long, nothing. */
function copyOf(requestId: string, done: (bytes: Uint8Array) => void): void {
  const filter = browser.webRequest.filterResponseData(requestId);
  const parts: Uint8Array[] = [];
  let size = 0;
  filter.ondata = ({ data }) => {
    filter.write(data);
    size += data.byteLength;
    // What is disconnected flows by itself.
    if (size > longestSource) return filter.disconnect();
    parts.push(new Uint8Array(data));
  };
  filter.onstop = () => {
    filter.disconnect();
    const bytes = new Uint8Array(size);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    done(bytes);
  };
}

/** Undefined where the encoding is not one that there is. */
function decoded(bytes: Uint8Array, type: string): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes, type)).decode(bytes);
  } catch {
    return undefined;
  }
}
