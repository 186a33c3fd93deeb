import { type EndToVisit, isHttpsEnd } from '../../core/site/ends.ts';

/**
 * The rounds of each profile, so that every end is visited as by somebody who was never there. A policy or a permanent
 * redirect learned from one end changes what a browser does at another: of each site, each visit over HTTP has a profile of
 * its own, and those over HTTPS share one, in which the apex comes last, because its policy may cover all other names.
 */
export function planEnds(sites: readonly (readonly EndToVisit[])[]): readonly (readonly (readonly string[])[])[] {
  const overHttp = sites.map((ends) => ends.filter((end) => !isHttpsEnd(end)).map(({ requested }) => requested));
  const most = Math.max(0, ...overHttp.map(({ length }) => length));
  const overHttps = sites.flat().filter(isHttpsEnd);
  const isApex = ({ role }: EndToVisit): boolean => role === 'https-apex';
  const urls = (ends: readonly EndToVisit[]): readonly string[] => ends.map(({ requested }) => requested);
  return [
    ...Array.from({ length: most }, (_, index) => [overHttp.flatMap((all) => all.slice(index, index + 1))]),
    [urls(overHttps.filter((end) => !isApex(end))), urls(overHttps.filter(isApex))].filter((round) => round.length > 0),
  ];
}
