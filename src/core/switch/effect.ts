import type { Returning } from './switch.ts';

/** What a switch does to the world. What is to last comes first and is done before the switch itself is stored. */
export type SwitchEffect =
  /** The decision to always upgrade the site is taken back. */
  | { readonly type: 'stop-always'; readonly failed: Returning }
  /** The site is remembered as one whose switch failed. */
  | { readonly type: 'remember'; readonly failed: Returning }
  /** A `time-up` follows, although the worker may be stopped meanwhile. */
  | { readonly type: 'wait'; readonly begunAt: number }
  | { readonly type: 'open'; readonly url: string }
  /** The page that still shows is loaded once more, which ends the wait for another. */
  | { readonly type: 'reload' }
  | Explanation;

/** Says in a page and in its report why the switch failed, and whether the person is back or held to HTTPS. */
export interface Explanation {
  readonly type: 'explain';
  readonly failed: Returning;
  readonly document: string;
  readonly end: 'back' | 'held';
}

export const isLasting = ({ type }: SwitchEffect): boolean => type === 'stop-always' || type === 'remember';
