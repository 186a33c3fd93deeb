/**
 * Each site once, and a line for each that was listed more often: names of one site have the same ends. `endsOf` answers
 * their addresses.
 */
export function uniqueSites<Site extends { readonly host: string }>(
  listed: readonly Site[],
  endsOf: (site: Site) => readonly string[],
): { readonly sites: readonly Site[]; readonly notes: readonly string[] } {
  const sites = new Map<string, Site>();
  const notes: string[] = [];
  for (const site of listed) {
    const key = endsOf(site).join(' ');
    const before = sites.get(key);
    if (before === undefined) sites.set(key, site);
    else if (before.host === site.host) notes.push(`${site.host} is listed more than once and checked once.`);
    else notes.push(`${site.host} is the same site as ${before.host}, which is listed before.`);
  }
  return { sites: [...sites.values()], notes };
}
