/** The ways to reach a site: over HTTP and HTTPS, with and without `www.`, or by another name of the site. */
export const roles = ['http-apex', 'https-apex', 'http-www', 'https-www', 'http-host', 'https-host'] as const;

export type Role = (typeof roles)[number];

/** One way to reach the site. */
export interface EndToVisit {
  readonly role: Role;
  readonly requested: string;
}

/**
 * The ends of a host's site. `apex` is the name under which the site was registered; undefined where there is none, as for
 * an IP address or a name without a dot: then the host alone is looked at.
 */
export function endsOf(host: string, apex: string | undefined): readonly EndToVisit[] {
  const both = (what: 'apex' | 'www' | 'host', name: string): EndToVisit[] =>
    (['http', 'https'] as const).map((scheme) => ({ role: `${scheme}-${what}`, requested: `${scheme}://${name}/` }));
  if (apex === undefined) return both('host', host);
  const named = host === apex || host === `www.${apex}`;
  return [...both('apex', apex), ...both('www', `www.${apex}`), ...(named ? [] : both('host', host))];
}

export const isHttpsEnd = ({ role }: Pick<EndToVisit, 'role'>): boolean => role.startsWith('https-');
