import { parseUrl } from './parse-url.ts';
import type { Hop } from './report.ts';
import { isLoopbackHost } from './standards/trustworthy.ts';

/** Whether an address is plain HTTP over a network; loopback stays on the machine. */
export function isClear(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed?.protocol === 'http:' && !isLoopbackHost(parsed.hostname);
}

export const isHttps = (url: string): boolean => parseUrl(url)?.protocol === 'https:';

/** Whether this host answered here over HTTPS, on any port. */
export const isHttpsAnswerOf = ({ url, status }: Hop, host: string): boolean =>
  status > 0 && isHttps(url) && parseUrl(url)?.hostname === host;

/** Whether the hop really went out unencrypted: the browser may have moved on to HTTPS before it sent anything. */
export function wentOutInClear(hops: readonly Hop[], index: number): boolean {
  const hop = hops[index];
  return hop !== undefined && isClear(hop.url) && !movedByBrowser(hops[index + 1]);
}

const movedByBrowser = (next: Hop | undefined): boolean =>
  next !== undefined && (next.kind === 'hsts' || next.kind === 'browser-upgrade' || next.kind === 'extension');

/** Each hop with the one before it: the moves that the navigation made. */
export function movesOf(hops: readonly Hop[]): { readonly from: Hop; readonly to: Hop; readonly index: number }[] {
  return hops.flatMap((to, index) => {
    const from = hops[index - 1];
    return from === undefined ? [] : [{ from, to, index }];
  });
}

/** A move as a line of proof. */
export const proofOfMove = (from: Hop, to: Hop): { text: string; url: string } => ({
  text: to.kind === 'server' ? `${from.url} → ${from.status} → ${to.url}` : `${from.url} → ${to.url}`,
  url: from.url,
});
