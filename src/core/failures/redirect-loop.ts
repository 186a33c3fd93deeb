import type { CookieFact } from '../evidence.ts';
import { parseUrl } from '../parse-url.ts';
import type { Hop } from '../report.ts';

/** What goes round in a redirect loop, by which two answers contradict each other. */
export type LoopKind =
  /** An address redirects to itself. */
  | 'same-address'
  | 'cookie'
  | 'schemes'
  | 'www'
  | 'hosts'
  | 'paths'
  /** A Location without a scheme is taken for a path, again and again. */
  | 'no-scheme'
  /** No address comes twice. */
  | 'endless';

/** A loop, and the two answers of it that contradict each other; of an address that redirects to itself both are one. */
export interface RedirectLoop {
  readonly kind: LoopKind;
  readonly first: Hop;
  readonly second: Hop;
  /** A cookie that one of its answers sets, where the browser shows cookies. */
  readonly cookie?: string;
}

/** Finds what goes round in the hops of a navigation that failed because of too many redirects. */
export function redirectLoopOf(hops: readonly Hop[], cookies: readonly CookieFact[] = []): RedirectLoop | undefined {
  const seen = new Map<string, number>();
  for (const [index, { url }] of hops.entries()) {
    const before = seen.get(url);
    if (before !== undefined) return loopOf(hops.slice(before, index), cookies);
    seen.set(url, index);
  }
  const [first, second] = hops.slice(-3);
  if (first === undefined || second === undefined) return undefined;
  return { kind: isWithoutScheme(first, second) ? 'no-scheme' : 'endless', first, second };
}

function loopOf(round: readonly Hop[], cookies: readonly CookieFact[]): RedirectLoop | undefined {
  const [first] = round;
  if (first === undefined) return undefined;
  const moves = round.map((from, index) => ({ from, to: round[index + 1] ?? first }));
  const cookie = cookies.find(({ url }) => round.some((hop) => hop.url === url))?.name;
  const named = cookie === undefined ? {} : { cookie };
  if (round.length === 1) {
    return { kind: cookie === undefined ? 'same-address' : 'cookie', first, second: first, ...named };
  }
  for (const { kind, tells } of contradictions) {
    const move = moves.find(({ from, to }) => tells(from.url, to.url));
    const back = moves.find(({ from, to }) => tells(to.url, from.url));
    if (move !== undefined && back !== undefined) return { kind, first: move.from, second: back.from, ...named };
  }
  const second = round.find(({ url }) => hostOf(url) !== hostOf(first.url)) ?? round[1] ?? first;
  return { kind: hostOf(second.url) === hostOf(first.url) ? 'paths' : 'hosts', first, second, ...named };
}

/** Moves that only make sense one way; a loop that has both contradicts itself. */
const contradictions: readonly { readonly kind: LoopKind; readonly tells: (from: string, to: string) => boolean }[] = [
  { kind: 'schemes', tells: (from, to) => from.startsWith('https:') && to.startsWith('http:') },
  { kind: 'www', tells: (from, to) => hostOf(to) === `www.${hostOf(from)}` },
];

/** `Location: site.example/` asked for at `/a/` means `/a/site.example/`. */
const isWithoutScheme = (from: Hop, to: Hop): boolean =>
  hostOf(from.url) === hostOf(to.url) && new Set(to.url.split('/').slice(3)).has(hostOf(to.url));

const hostOf = (url: string): string => parseUrl(url)?.hostname ?? '';
