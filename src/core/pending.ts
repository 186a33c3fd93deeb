import { parseUrl } from './parse-url.ts';
import type { Pending, Report } from './report.ts';
import { effectivePortOf } from './standards/ports.ts';
import type { Navigation, TabState } from './visit.ts';

/** What a tab waits for, and since when in milliseconds since the epoch. */
export type Waiting = Omit<Pending, 'since'> & { readonly at: number };

/** Milliseconds that a navigation may be under way before there is anything to tell about it. */
export const patience = 3_000;

/**
 * The connection that a tab waits for, once it has waited that long: a navigation that has brought no document, or a
 * document of which only the beginning has come. Whether the tab is still loading the browser must say: what was given
 * up may be among the navigations.
 */
export function pendingIn({ pending, visits: [shown] }: TabState, now: number, wait = patience): Waiting | undefined {
  const navigation = pending.at(-1);
  if (navigation !== undefined) return isLong(navigation, now, wait) ? stateOf(navigation) : undefined;
  if (shown?.navigation === undefined || shown.failure !== undefined || shown.document === undefined) return undefined;
  const state = shown.frames[shown.document]?.readyState;
  const isPart = state === undefined || state === 'loading';
  return isPart && isLong(shown.navigation, now, wait)
    ? { ...stateOf(shown.navigation), reached: 'headers' }
    : undefined;
}

const isLong = ({ at }: Navigation, now: number, wait: number): boolean => now - at >= wait;

function stateOf({ hops, at, answer }: Navigation): Waiting {
  const last = hops.at(-1);
  // A server may have said something before it is answered itself: it asks for a password.
  const isAnswered = answer !== undefined || (last !== undefined && last.status > 0);
  return {
    url: last?.url ?? '',
    at,
    reached: isAnswered ? 'headers' : 'nothing',
    ...(last !== undefined && last.status > 0 ? { status: last.status } : {}),
  };
}

/** What the tab waits for, and how far it got, in a sentence that stays true while time passes. */
export function waitingSentence({ url, reached, status }: Omit<Pending, 'since'>): string {
  const host = parseUrl(url)?.hostname ?? url;
  const whom = `Waiting for ${host}, port ${effectivePortOf(url)}`;
  if (status === 401) return `${whom}: the site asks for a user name and a password.`;
  if (status === 407) return `${whom}: a proxy asks for a user name and a password.`;
  return reached === 'headers'
    ? `${whom}: its response has begun, but it is not complete.`
    : `${whom}: no response yet.`;
}

/** The report on the page that still shows, with what the tab waits for. */
export function withPending(report: Report, pending: Pending): Report {
  const { badge, connection } = report;
  const sentence = waitingSentence(pending);
  return {
    ...report,
    connection: { ...connection, pending },
    badge: {
      ...badge,
      text: badge.text === '' ? '…' : badge.text,
      title: badge.title === sentence ? sentence : `${sentence} ${badge.title}`,
    },
  };
}
