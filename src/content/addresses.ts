import { baseUriOf } from './untampered.ts';

/** The address an attribute value stands for, as the browser resolves it; undefined for values that ask for nothing. */
export function resolved(value: string | null): string | undefined {
  const trimmed = value?.trim() ?? '';
  if (trimmed === '' || /^(data|blob|about|javascript|mailto):/i.test(trimmed)) return undefined;
  try {
    const url = new URL(trimmed, baseUriOf(document));
    // The fragment is not asked for.
    url.hash = '';
    return url.href;
  } catch {
    // Browsers ignore an attribute that is no address, and so do we.
    return undefined;
  }
}

/** Whether an address travels in clear. */
export const isPlain = (url: string): boolean => url.startsWith('http:') || url.startsWith('ws:');

/** The same address over TLS. */
export const secureTwin = (url: string): string => url.replace(/^(http|ws):/, '$1s:');

/** Whether the base of relative addresses is insecure although the page is not: then every relative address is, too. */
export const hasPlainBase = (): boolean => location.protocol !== 'http:' && isPlain(baseUriOf(document));
