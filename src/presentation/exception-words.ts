import type { ExceptionLength } from '../core/settings/choices.ts';
import type { Exception } from '../core/settings/settings.ts';

/** What a person chooses from, in the order of `exceptionLengths`. */
export const lengthWords: Readonly<Record<ExceptionLength, string>> = {
  once: 'This once',
  session: 'Until the browser is closed',
  week: 'For 7 days',
  month: 'For 30 days',
  always: 'Permanently',
};

/** What leaves nothing on the disk, and so is all that a private window offers. */
export const passing: readonly ExceptionLength[] = ['once', 'session'];

/** How long an exception still lasts. `lasting` ones are stored on disk. */
export function remainingWords({ until, tabId, loop }: Exception, lasting: boolean, now: number): string {
  if (loop === true) return 'for this navigation, because over HTTPS it redirects back to HTTP (redirect loop)';
  if (tabId !== undefined) return 'this once, in one tab';
  if (!lasting) return 'until the browser is closed';
  if (until === undefined) return 'permanently';
  const hours = Math.max(1, Math.ceil((until - now) / 3_600_000));
  if (hours > 48) return `for ${Math.ceil(hours / 24)} more days`;
  return hours === 1 ? 'for one more hour' : `for ${hours} more hours`;
}
