/**
 * Whether a browser refused something because its tab, its document or frame, or the worker itself is there no more.
 * That happens all the time, and is no trouble of ours. Neither browser has a code for it, so these are their words
 * (measured).
 */
export const isGone = (error: unknown): boolean =>
  /no tab with id|invalid tab id|no (document|frame) with id|frame with id \d+ was removed|\bno sw$/i.test(
    error instanceof Error ? error.message : String(error),
  );
