import type { Details, Entry } from './trace.ts';

/** What sensors may read of an event; whatever else browsers state differs from run to run, or from version to version. */
const kept = [
  ...['tabId', 'frameId', 'parentFrameId', 'frameType', 'documentId', 'parentDocumentId', 'documentLifecycle'],
  ...['requestId', 'url', 'redirectUrl', 'method', 'type', 'initiator', 'originUrl', 'documentUrl', 'fromCache', 'ip'],
  ...['statusCode', 'statusLine', 'responseHeaders', 'isProxy', 'error', 'transitionType', 'transitionQualifiers'],
  ...['message', 'sender', 'answer', 'timeStamp'],
] as const;

/** Each is given a number in the order in which it comes up. */
const named: Readonly<Record<string, string>> = {
  requestId: 'request',
  documentId: 'document',
  parentDocumentId: 'document',
};

/** Header fields that say when, and not what. */
const ofTheMoment = new Set(['date', 'etag', 'last-modified']);

/**
 * What one tab was told, without what changes from run to run: its number is 1, frames, documents and requests are
 * counted in their order, and each time is ten milliseconds later than the one before.
 */
export function tidy(entries: readonly Entry[], tabId: number): Entry[] {
  const own = entries.filter(({ details }) => concerns(details, tabId));
  const stamps = [...new Set(own.map(({ details }) => Math.round(details.timeStamp)))].sort((a, b) => a - b);
  const numbers = new Map<string, string>();
  const numberOf = (kind: string, value: unknown): string => {
    const known = numbers.get(`${kind} ${value}`);
    if (known !== undefined) return known;
    const next = [...numbers.keys()].filter((one) => one.startsWith(`${kind} `)).length + 1;
    numbers.set(`${kind} ${value}`, String(next));
    return String(next);
  };
  const frameOf = (id: unknown): number => (Number(id) <= 0 ? Number(id) : Number(numberOf('frame', id)));

  const tidied = (name: string, value: unknown): unknown => {
    if (value === undefined || value === null) return value;
    if (name === 'timeStamp') return (stamps.indexOf(Math.round(Number(value))) + 1) * 10;
    if (name === 'tabId' || name === 'id') return value === tabId ? 1 : value;
    if (name === 'frameId' || name === 'parentFrameId') return frameOf(value);
    if (name === 'responseHeaders') return headersOf(value);
    // What a page's script says is text of ours, whatever its fields are called.
    if (name === 'message') return value;
    const kind = named[name];
    if (kind !== undefined) return `${kind} ${numberOf(kind, value)}`;
    if (Array.isArray(value)) return value;
    return typeof value === 'object' ? tidyObject(value) : value;
  };
  const tidyObject = (value: object): object =>
    Object.fromEntries(
      Object.entries(value)
        .filter(([name, one]) => one !== undefined && !ofTheRun.has(name))
        .map(([name, one]) => [name, tidied(name, one)]),
    );
  return own.map(({ event, details }) => ({
    event,
    // Every field that is kept is one of them.
    details: Object.fromEntries(
      kept
        .filter((name) => name in details)
        .map((name) => [name, tidied(name, (details as unknown as Record<string, unknown>)[name])])
        .filter(([, value]) => value !== undefined),
    ) as unknown as Details,
  }));
}

/** Fields of senders, frames and connections. */
const ofTheRun = new Set(['processId', 'origin', 'envType']);

/** Of the browser's and the extension's own requests nothing is kept; shared workers of pages have no tab either. */
function concerns({ tabId, ...details }: Details, own: number): boolean {
  if (tabId === own) return !isExtension(details.url);
  const { initiator, originUrl } = details as { readonly initiator?: string; readonly originUrl?: string };
  return tabId === -1 && /^https?:\/\/[^/]*\.test(\/|$)/.test(initiator ?? originUrl ?? '');
}

const isExtension = (url = ''): boolean => /^(chrome|moz)-extension:/.test(url);

const headersOf = (headers: unknown): unknown =>
  // Both browsers list them so.
  (headers as readonly { readonly name: string }[]).filter(({ name }) => !ofTheMoment.has(name.toLowerCase()));
