import { parseUrl } from '../parse-url.ts';

/** A site as it stands in the settings, or why what was typed is none. */
export type Site = { readonly host: string } | { readonly problem: string };

/** Reads the site that a person names: a host, `*.host` where that is allowed, or an address that is pasted whole. */
export function readSite(typed: string, { wild = false } = {}): Site {
  const text = typed.trim();
  if (text === '') return { problem: 'Type the name of a site, such as www.example.org.' };
  const isWild = text.startsWith('*.');
  if (isWild && !wild) return { problem: 'Only exceptions can cover all subdomains of a name.' };
  const name = isWild ? text.slice(2) : text;
  const url = parseUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(name) ? name : `http://${name}`);
  if (url === undefined || !isName(url.hostname)) return { problem: `“${text}” is not the name of a site.` };
  if (url.port !== '') {
    return { problem: 'URLs with a port are never upgraded. Leave out the port to mean port 80.' };
  }
  return { host: `${isWild ? '*.' : ''}${url.hostname}` };
}

const isName = (host: string): boolean => /^[a-z\d_-]+(\.[a-z\d_-]+)*$/.test(host);
