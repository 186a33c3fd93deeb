import type { Channel } from '../../src/core/evidence.ts';
import { meanings } from '../../src/core/failures/failure-codes.ts';
import { evidenceOf } from '../../src/core/observe.ts';
import type { TabState } from '../../src/core/visit.ts';
import type { BrowserName } from './trace.ts';

/** What the evidence on a tab says, in short; what says nothing is absent. */
export interface Facts {
  /** Where the navigation began, where that is not the page itself. */
  readonly from?: string;
  readonly url: string;
  /** Who made each hop, its status, and whether the answer says that the port wants TLS. */
  readonly hops?: readonly string[];
  readonly failure?: string;
  /** Outcome and address of each insecure request. */
  readonly insecure?: readonly string[];
  /** The same of requests to this machine or the local network. */
  readonly local?: readonly string[];
  readonly ports?: readonly string[];
  readonly frames?: readonly string[];
  readonly isHstsSeen?: true;
  /** Navigations that nothing has ended. */
  readonly pending?: readonly string[];
  /** Pages that are prerendered. */
  readonly ahead?: readonly string[];
}

export function factsOf({ visits: [visit], pending, ahead }: TabState, browser: BrowserName): Facts {
  if (visit === undefined) throw new Error('The tab shows nothing that was seen.');
  const { address, hops, failure, insecureRequests, localRequests, ports, headers } = evidenceOf(
    visit,
    browser,
    meanings,
  );
  const frames = Object.entries(visit.frames).filter(([document]) => document !== visit.document);
  return compact({
    from: address.requestedUrl === address.url ? undefined : address.requestedUrl,
    url: address.url,
    hops: listIn(
      hops,
      (value) => value,
      ({ kind, status, wanted }) => (wanted === 'tls' ? `${kind} ${status}, wants TLS` : `${kind} ${status}`),
    ),
    failure: failure.state === 'seen' ? failure.value?.code : undefined,
    insecure: listIn(
      insecureRequests,
      ({ items }) => items,
      ({ url, outcome }) => `${outcome} ${url}`,
    )?.toSorted(),
    local: listIn(
      localRequests,
      ({ items }) => items,
      ({ url, outcome }) => `${outcome} ${url}`,
    ),
    ports: listIn(
      ports,
      ({ items }) => items,
      ({ use, origin }) => `${use} ${origin}`,
    ),
    frames: frames.map(([, { url }]) => url),
    isHstsSeen:
      listIn(
        headers,
        (value) => value,
        ({ name }) => name,
      )?.includes('strict-transport-security') || undefined,
    pending: pending.flatMap(({ hops: [first] }) => first?.url ?? []),
    ahead: ahead.map(({ url }) => url),
  });
}

function listIn<T, I>(
  channel: Channel<T>,
  itemsOf: (value: T) => readonly I[],
  text: (item: I) => string,
): readonly string[] | undefined {
  return channel.state === 'seen' ? itemsOf(channel.value).map(text) : undefined;
}

/** Without what is undefined or empty. */
const compact = (facts: { readonly [K in keyof Facts]: Facts[K] | undefined }): Facts =>
  // The address is always there.
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0)),
  ) as unknown as Facts;
