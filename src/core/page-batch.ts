import type { Destination } from './report.ts';

/** How a declared address stands with the network, as far as the page itself can tell. */
export type Requested =
  /** The element has fetched something: it loaded, or it fired an error. */
  | 'yes'
  /** It would be fetched later, or never: lazy, unchosen, inert. */
  | 'no'
  /** Nothing in the page tells. */
  | 'unclear';

/** An insecure address that an element or a style sheet declares. */
export interface DeclaredResource {
  readonly url: string;
  readonly destination: Destination;
  readonly requested: Requested;
  /** A resource-timing entry exists for the same address under https. */
  readonly upgradedEntry: boolean;
  /** An element fired an error after it had asked for exactly this address. */
  readonly failed?: boolean;
  /** The first element that declares it, and its opening tag; both empty for a style sheet. */
  readonly selector: string;
  readonly html: string;
  /** How many elements of this frame have declared it so far. */
  readonly count: number;
}

/** A resource-timing entry under an insecure address. */
export interface TimingEntry {
  readonly url: string;
  readonly initiator: string;
  /** How many such entries there have been so far. */
  readonly count: number;
}

export interface DeclaredForm {
  readonly url: string;
  readonly method: string;
  readonly collects: readonly ('password' | 'card')[];
  readonly selector: string;
  readonly html: string;
}

export interface DeclaredField {
  readonly collects: 'password' | 'card';
  readonly selector: string;
  readonly html: string;
}

export interface DeclaredReference {
  readonly url: string;
  readonly kind: 'link' | 'canonical' | 'alternate' | 'base' | 'refresh' | 'og-url' | 'download' | 'websocket';
  readonly selector: string;
  readonly html: string;
}

/** An origin with a port of its own, and what the page does with it. */
export interface DeclaredPort {
  readonly origin: string;
  readonly use: 'resource' | 'link' | 'form' | 'websocket';
}

/** What one frame's content script has newly seen. Lists hold only what no earlier batch had. */
export interface PageBatch {
  readonly url: string;
  /** `loading`, `interactive` or `complete`. */
  readonly readyState: string;
  /** A `<meta>` policy of the document upgrades insecure requests. */
  readonly metaUpgrades: boolean;
  readonly resources: readonly DeclaredResource[];
  readonly timing: readonly TimingEntry[];
  readonly forms: readonly DeclaredForm[];
  readonly fields: readonly DeclaredField[];
  readonly references: readonly DeclaredReference[];
  readonly ports: readonly DeclaredPort[];
  /** Addresses that were seen but left out because there were too many. */
  readonly omitted: number;
}
