import type { UpgradeState } from '../report.ts';

/** From which HTTP page a person goes to which HTTPS URL. */
export interface Route {
  readonly from: string;
  /** The status that the page over HTTP came with. */
  readonly status: number;
  readonly target: string;
  readonly host: string;
  /** The same click decided that the site is always upgraded. */
  readonly isAlwaysNew?: true;
}

/** A switch under way in a tab, as it is stored; `at` is when it came to this phase, in milliseconds since the epoch. */
export type Switch = Leaving | Arrived | Returning;

/** The page over HTTPS was requested. */
export interface Leaving extends Route {
  readonly phase: 'leaving';
  readonly at: number;
}

/** The page over HTTPS is there; it may still navigate to HTTP by itself, for which it is watched. */
export interface Arrived extends Route {
  readonly phase: 'arrived';
  readonly at: number;
}

/** The switch has failed, and the person is being brought back. */
export interface Returning extends Route {
  readonly phase: 'returning';
  readonly at: number;
  readonly failure: SwitchFailure;
}

/** Why a switch failed; the words are in `words/en/switches.ts`, but for those about an error of the browser. */
export type SwitchFailure =
  | { readonly state: 'redirects-back' | 'timeout' }
  | { readonly state: 'http-error'; readonly status: number }
  | LoadFailure;

/** The browser could not load the page. */
export interface LoadFailure {
  readonly state: UpgradeState;
  /** What its error means. */
  readonly summary: string;
}
