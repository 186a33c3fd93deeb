/** A moment, in milliseconds since the epoch or as ISO 8601, to the minute, by the reader's own clock. */
export const localTime = (at: number | string): string =>
  new Date(at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
