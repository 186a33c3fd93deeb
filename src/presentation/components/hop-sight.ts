import { isClear, wentOutInClear } from '../../core/clear-hops.ts';
import type { Hop, Report } from '../../core/report.ts';
import { hopWords } from './words.ts';

/** What is known of how a hop was requested. */
export type HopSight = 'unsent' | 'unanswered' | 'encrypted' | 'distrusted' | 'unencrypted';

/**
 * Nothing was sent to an address that the browser left for HTTPS by itself. Without a response nothing is known of the
 * connection, whatever the URL asked for. `isDistrusted` is about the last hop: of those before, no certificate is known.
 */
export function sightOf(hops: readonly Hop[], index: number, isDistrusted: boolean): HopSight {
  const { url = '', status = 0 } = hops[index] ?? {};
  if (isClear(url) && !wentOutInClear(hops, index)) return 'unsent';
  if (status === 0) return 'unanswered';
  if (!url.startsWith('https:')) return 'unencrypted';
  return isDistrusted && index === hops.length - 1 ? 'distrusted' : 'encrypted';
}

/** Whether the page is shown although the browser does not accept its certificate: the user accepted it all the same. */
export const isDistrusted = ({ certificate }: Report): boolean =>
  certificate.state === 'seen' && certificate.value.trusted === false;

/** What led to a hop, with the status of the server that redirected there: nobody else answers with one. */
export function ledWords(hops: readonly Hop[], index: number): string {
  const { kind = 'start' } = hops[index] ?? {};
  const { status = 0 } = hops[index - 1] ?? {};
  return kind === 'server' && status > 0 ? `${status} · ${hopWords[kind]}` : hopWords[kind];
}
