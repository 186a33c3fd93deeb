import type { Report } from '../report.ts';

/** Outcomes of requests that a page makes insecurely, whatever became of them. */
const insecure: ReadonlySet<Report['insecureRequests']['items'][number]['outcome']> = new Set([
  ...(['blocked', 'upgraded', 'loaded', 'unknown'] as const),
]);

/** What a page requests insecurely, without queries, in an order of its own; undefined where no page over HTTPS loaded. */
export function mixedContentOf({ connection, verdict, insecureRequests }: Report): readonly string[] | undefined {
  if (verdict === 'failed' || verdict === 'unknown' || connection.scheme !== 'https') return undefined;
  const urls = insecureRequests.items.flatMap(({ url, outcome }) =>
    insecure.has(outcome) ? url.replace(/[?#].*$/s, '') : [],
  );
  return [...new Set(urls)].sort();
}
