/*
 * What is stored on disk of watched sites. The list is written by our pages only, everything else by whoever checks.
 */

/** What a person has chosen: absent where no site was ever watched, and no quiet hours set. */
export const watchListKey = 'watch';

/** When each site is checked next. */
export const watchTimesKey = 'watch-times';

/** What is known of a site. */
export const watchRecordKey = (host: string): string => `watch:${host}`;

/** What the front page of a site requested insecurely when it was visited last. */
export const watchVisitKey = (host: string): string => `watch-visit:${host}`;

/** The alarm that checks are made by, and the beginning of the names of its notifications. */
export const watchAlarm = 'watch';

/** The page that checks sites, by its path in the extension. */
export const watchRunner = 'src/watch/runner.html';
