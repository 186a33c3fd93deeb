import { type EndToVisit, isHttpsEnd } from '../../core/site/ends.ts';

/**
 * The rounds of each profile, so that every end is visited once, as by somebody who was never there. A policy or a permanent
 * redirect learned from one end changes what a browser does at another: of each site, each visit over HTTP has a profile of
 * its own, and those over HTTPS share one, in which the apex comes last, because its policy may cover all other names.
 */
export function planEnds(sites: readonly (readonly EndToVisit[])[]): readonly (readonly (readonly string[])[])[] {
  const overHttp = [...namesTogether(sites).values()];
  const most = Math.max(0, ...overHttp.map(({ length }) => length));
  const overHttps = sites.flat().filter(isHttpsEnd);
  const apexes = requestedOf(overHttps.filter(({ role }) => role === 'https-apex'));
  const others = requestedOf(overHttps).filter((url) => !apexes.includes(url));
  return [
    ...Array.from({ length: most }, (_, index) => [overHttp.flatMap((all) => all.slice(index, index + 1))]),
    [others, apexes].filter((round) => round.length > 0),
  ];
}

/** What is requested over HTTP, by the first end: all that are listed of a site's names have that in common. */
function namesTogether(sites: readonly (readonly EndToVisit[])[]): ReadonlyMap<string, readonly string[]> {
  const together = new Map<string, readonly string[]>();
  for (const ends of sites) {
    const [first] = ends;
    if (first === undefined) continue;
    const before = together.get(first.requested) ?? [];
    const own = requestedOf(ends.filter((end) => !isHttpsEnd(end)));
    together.set(first.requested, [...new Set([...before, ...own])]);
  }
  return together;
}

const requestedOf = (ends: readonly EndToVisit[]): readonly string[] => [
  ...new Set(ends.map(({ requested }) => requested)),
];
