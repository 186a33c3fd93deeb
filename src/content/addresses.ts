import { isPlaintext, withoutFragment } from '../core/standards/address.ts';
import { longestAddress, longestParsed, longestValue } from './limits.ts';
import { cut } from './outbox.ts';
import { read } from './untampered.ts';

/** Browsers drop line feeds and tabs wherever they stand in an address. */
const namesHttp = new RegExp([...'http:'].join('[\\t\\n\\r]*'), 'i');

/** In a page over HTTP everything is unencrypted: only what is written out says more than the page's own address. */
export const isOverHttp = location.protocol === 'http:';

/** What relative addresses are relative to; as long as the page likes, so it is read once a look. */
let base = location.href;

export function readBase(): void {
  base = /^[^?#]*/.exec(read(document, 'baseURI').slice(0, longestParsed))?.[0] ?? '';
}

/** The base, for all but style sheets. */
export const pageBase = (): string => base;

/** Whether a value may hold an insecure address: one is written out, or the base makes it one although the page is not. */
export const mayBePlain = (value: string, from = base): boolean =>
  (!isOverHttp && isPlaintext(from)) || (!value.startsWith('data:') && namesHttp.test(value));

/** An address as it is told: what is asked for, and not too much of it. */
export const cutShort = (url: string): string => withoutFragment(url).slice(0, longestAddress);

/** The address a value stands for, as the browser resolves it; undefined for values that ask for nothing. */
export function resolved(value: string, from = base): string | undefined {
  const address = value.slice(0, longestValue).replace(/^[\0- ]+|[\t\n\r]+/g, '');
  if (address === '') return undefined;
  try {
    return cutShort(new URL(address.slice(0, longestParsed), from).href);
  } catch {
    // Browsers ignore what is no address, and so do we.
    return undefined;
  }
}

/** The same where the address is insecure; undefined for all others. */
export function plainAddress(value: string | null | undefined, from?: string): string | undefined {
  // Over HTTP, relative addresses are insecure, too; they are asked about only where something tells of the element.
  if (value == null || (!isOverHttp && !mayBePlain(value, from))) return undefined;
  if (value.length > longestValue) cut('resources', 'size');
  const url = resolved(value, from);
  return url && isPlaintext(url) ? url : undefined;
}
