import type { WatchList } from '../../core/watch/watch-list.ts';

/** What a person can do about watched sites. */
export interface WatchActions {
  readonly change: (change: (before: WatchList) => WatchList) => Promise<unknown>;
  /** Resolves when the site was checked. */
  readonly check: (host: string) => Promise<void>;
  /** Resolves with whether notifications are allowed. */
  readonly askToNotify: () => Promise<boolean>;
  readonly askForAccess: () => Promise<unknown>;
}
