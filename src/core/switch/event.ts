import type { Visit } from '../visit.ts';
import type { LoadFailure, Route } from './switch.ts';

/** What may move a switch on. Times are milliseconds since the epoch. */
export type SwitchEvent =
  | { readonly type: 'begun'; readonly route: Route; readonly now: number }
  /** The tab has shown a page, failed to, or learned more about the one that it shows. */
  | ({ readonly type: 'shown' } & Sight)
  /** The site has had time enough to answer, since the switch that began then; an alarm does not know since when. */
  | ({ readonly type: 'time-up'; readonly isLoading: boolean; readonly begunAt?: number | undefined } & Sight)
  | { readonly type: 'tab-closed' };

/** What a tab shows at a time. */
export interface Sight {
  readonly now: number;
  readonly visit?: Visit;
  /** What a page that failed to load says about the site. */
  readonly failure?: LoadFailure;
}
