import type { English } from '../words/words.ts';
import type {
  Certificate,
  Failure,
  FormTarget,
  Hop,
  InsecureRequest,
  LeftOut,
  Listed,
  Look,
  PortUse,
  Reference,
  TlsState,
  Upgrade,
} from './report.ts';
import type { HeaderName } from './report-names.ts';

export type { LeftOut };

/** How far an address reaches, judged by the name in it and never by what it resolves to. */
export type Reach = 'loopback' | 'private' | 'public';

/** The address of the page; the one channel that is always seen. */
export interface Address {
  /** Where the navigation began. */
  readonly requestedUrl: string;
  /** Where it ended (or was going, when it failed). */
  readonly url: string;
  /** Without the colon: `https`. */
  readonly scheme: string;
  readonly host: string;
  /** Effective port; 0 for schemes without one. */
  readonly port: number;
  readonly defaultPort: boolean;
  /** What usually listens on the port; absent where nothing is usual. */
  readonly usually?: string;
  readonly reach: Reach;
  /** What answered has an address of the local network, whatever its name: the server, or a proxy. */
  readonly isServedLocally?: true;
  /** Addresses with a user name or password that frames of the page were sent to, masked. */
  readonly framesWithCredentials?: readonly string[];
  /** Strangers register names below this host, as below `co.uk`; absent where the browser does not say so. */
  readonly isPublicSuffix?: true;
}

/** One header field of the final document response; names in lower case, order and repetition kept. */
export interface HeaderField {
  readonly name: HeaderName;
  readonly value: string;
}

/** An input that collects something that must not travel unencrypted. */
export interface SensitiveField {
  readonly collects: FormTarget['collects'][number];
  readonly frame: { readonly url: string; readonly top: boolean };
  readonly selector: string;
  readonly html: string;
}

/** One cookie the document's responses set: its name and attributes. Values are dropped where they are first seen. */
export interface CookieFact {
  readonly name: string;
  /** The response that set it. */
  readonly url: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  /** In lower case, as sent; absent when not sent. */
  readonly sameSite?: string;
  readonly domain?: string;
  readonly path?: string;
}

/** Insecure requests, and what the browser hides of them without a deep audit. */
export interface ObservedRequests extends Listed<InsecureRequest> {
  readonly unseen?: GapCode;
}

/** Everything a rule may look at. What is not listed in a rule's `needs` it cannot read. */
export interface Channels {
  /** Milliseconds since the epoch when the document committed: the time that rules judge by. */
  readonly at: number;
  /** Redirects in order, the final response last. */
  readonly hops: readonly Hop[];
  /** Why the navigation produced no page; null when it produced one. */
  readonly failure: Failure | null;
  /** Header fields of the final document response that the rules read. */
  readonly headers: readonly HeaderField[];
  /** What the document's responses set. */
  readonly cookies: Listed<CookieFact>;
  /** What the browser keeps for the page: what its responses set or, where the browser hides that, what is in its store. */
  readonly keptCookies: Listed<CookieFact>;
  readonly insecureRequests: ObservedRequests;
  /** Requests to the visitor's own machine or network: of secure ones, those that the network showed. */
  readonly localRequests: ObservedRequests;
  readonly forms: Listed<FormTarget>;
  readonly sensitiveFields: Listed<SensitiveField>;
  /** What the page does with insecure addresses beside asking for them: base, refresh, download, WebSocket. */
  readonly references: Listed<Reference>;
  /** What is merely followed: links of the site, canonical and alternate addresses. */
  readonly links: Listed<Reference>;
  /** Origins with ports of their own that the page uses or leads to. */
  readonly ports: Listed<PortUse>;
  readonly tls: Omit<TlsState, 'resources'>;
  /** What the hosts that the page loads from negotiated, once per host. */
  readonly connections: NonNullable<TlsState['resources']>;
  readonly certificate: Certificate;
  readonly upgrade: Upgrade;
  /** What the hosts that a page over HTTP uses answered over HTTPS; empty until a person asks. */
  readonly hosts: readonly Upgrade[];
  /** What the site answers at other addresses than the page's; empty until a person asks. */
  readonly looks: readonly Look[];
}

export type ChannelName = keyof Channels;

/** Why something is not known, by the key of its words: sentences are written where a report is. */
export type GapCode = keyof English['gaps'];

/** What a channel shows, with whatever was left out of it; or why it shows nothing. */
export type Channel<T> =
  | { readonly state: 'seen'; readonly value: T; readonly leftOut: readonly LeftOut[] }
  | { readonly state: 'gap'; readonly reason: GapCode };

/** What is known about one document: its address, and every channel either seen or a gap with a reason. */
export type Evidence = { readonly address: Address } & {
  readonly [K in ChannelName]: Channel<Channels[K]>;
};

export const seenInFull = <T>(value: T): Channel<T> => ({ state: 'seen', value, leftOut: [] });
export const seenBut = <T>(value: T, leftOut: readonly LeftOut[]): Channel<T> => ({ state: 'seen', value, leftOut });
export const gap = (reason: GapCode) => ({ state: 'gap', reason }) as const;
