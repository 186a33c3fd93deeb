import type { Words } from '../words/words.ts';
import { parseUrl } from './parse-url.ts';
import type { Pending, Report } from './report.ts';
import { fill } from './say.ts';
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

/** What the tab waits for, and how far it got. */
export function waitingSentence({ url, reached, status }: Omit<Pending, 'since'>, words: Words['waiting']): string {
  const host = parseUrl(url)?.hostname ?? url;
  const parts: Readonly<Record<string, string>> = { host, port: String(effectivePortOf(url)) };
  return fill(words[stageOf(reached, status)], (name) => parts[name] ?? '');
}

function stageOf(reached: Pending['reached'], status = 0): keyof Words['waiting'] {
  if (status === 401) return 'login';
  if (status === 407) return 'proxyLogin';
  return reached === 'headers' ? 'begun' : 'nothing';
}

/** The report on the page that still shows, with what the tab waits for. */
export function withPending(report: Report, pending: Pending, words: Words['waiting']): Report {
  const { badge, connection } = report;
  const sentence = waitingSentence(pending, words);
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
