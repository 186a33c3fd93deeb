import { parseUrl } from '../parse-url.ts';

/** Why what was typed is no site of the settings. */
export type SiteProblem = 'nothing-typed' | 'only-exceptions-are-wild' | 'no-name' | 'has-port';

/** A site as it stands in the settings, or why what was typed is none. */
export type Site = { readonly host: string } | { readonly problem: SiteProblem };

/** Reads the site that a person names: a host, `*.host` where that is allowed, or an address that is pasted whole. */
export function readSite(typed: string, { wild = false } = {}): Site {
  const text = typed.trim();
  if (text === '') return { problem: 'nothing-typed' };
  const isWild = text.startsWith('*.');
  if (isWild && !wild) return { problem: 'only-exceptions-are-wild' };
  const name = isWild ? text.slice(2) : text;
  const url = parseUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(name) ? name : `http://${name}`);
  if (url === undefined || !isName(url.hostname)) return { problem: 'no-name' };
  if (url.port !== '') return { problem: 'has-port' };
  return { host: `${isWild ? '*.' : ''}${url.hostname}` };
}

const isName = (host: string): boolean => /^[a-z\d_-]+(\.[a-z\d_-]+)*$/.test(host);
