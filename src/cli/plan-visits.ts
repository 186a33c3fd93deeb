/** One address to visit, and its place in what was asked. */
export interface Visit {
  readonly index: number;
  readonly url: string;
}

/** What one throw-away profile does: each round begins when the one before has ended. */
export interface ProfilePlan {
  readonly rounds: readonly (readonly Visit[])[];
}

/**
 * Spreads addresses over profiles so that no visit changes what another one sees. A policy or a permanent redirect
 * learned from a site makes the browser rewrite later `http:` visits to it, so of each site a profile visits at most
 * one `http:` address, and that one before any `https:` address.
 */
export function planVisits(urls: readonly string[]): readonly ProfilePlan[] {
  const visits = urls.map((url, index) => ({ index, url }));
  const secure = visits.filter(({ url }) => !isPlaintext(url));
  const perProfile: Visit[][] = [[]];
  const seen = new Map<string, number>();
  for (const visit of visits.filter(({ url }) => isPlaintext(url))) {
    const site = siteOf(visit.url);
    const profile = seen.get(site) ?? 0;
    seen.set(site, profile + 1);
    perProfile[profile] = [...(perProfile[profile] ?? []), visit];
  }
  return perProfile
    .map((plain, index) => ({ rounds: [plain, index === 0 ? secure : []].filter((round) => round.length > 0) }))
    .filter(({ rounds }) => rounds.length > 0);
}

const isPlaintext = (url: string): boolean => new URL(url).protocol === 'http:';

/** The last two labels: too wide for some suffixes, which costs a profile and never an answer. */
const siteOf = (url: string): string => new URL(url).hostname.split('.').slice(-2).join('.');
