import type { TabEvent } from './events.ts';
import { limits } from './limits.ts';
import { maskedMarkup, maskedText } from './standards/credentials.ts';
import { shortened } from './standards/kept-address.ts';

/** Most characters of a string, by the name of its field. Every other one is held to the length of an address. */
const lengths: Readonly<Record<string, number>> = {
  value: limits.headerLength,
  html: limits.snippetLength,
  selector: limits.snippetLength,
  method: limits.wordLength,
  kind: limits.wordLength,
  initiator: limits.wordLength,
  directive: limits.wordLength,
  code: limits.wordLength,
  readyState: limits.wordLength,
};

/**
 * An event as it may enter: every string cut to its limit, and no user name or password of an address in any. All
 * events pass here before anything else sees them, so that no sensor can forget it.
 */
export function boundedEvent(event: TabEvent): TabEvent {
  // Only strings change, each into another string.
  return bounded(event, '') as TabEvent;
}

function bounded(value: unknown, name: string): unknown {
  if (typeof value === 'string') return boundedText(value, name);
  if (Array.isArray(value)) return value.map((item) => bounded(item, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, bounded(item, key)]));
}

function boundedText(text: string, name: string): string {
  const most = lengths[name] ?? limits.urlLength;
  if (name === 'html') return maskedMarkup(text.slice(0, most), text.length >= most || text.endsWith('…'));
  if (most === limits.urlLength) return nestedMasked(shortened(text));
  return maskedText(text.slice(0, most), text.length >= most);
}

/** An address may carry others, as in the query of a redirect. */
const nestedMasked = (url: string): string => maskedText(url, url.endsWith('…'));
