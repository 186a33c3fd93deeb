import { type SiteName, siteNameOf } from '../../core/site/site-name.ts';
import type { Rewrites } from '../rewrite/rewrites.ts';
import { UsageError } from '../usage-error.ts';

/** Reads a host, or the host of an address; throws a UsageError that says in one sentence what is wrong. */
export function readHost(text: string): SiteName {
  const url = urlOf(text);
  const host = url.hostname.replace(/\.$/, '');
  if (url.port !== '' || /:(80|443)(\/|$)/.test(text.replace(/^\w+:\/\//, ''))) {
    throw new UsageError(`A site check looks at ports 80 and 443; to look at one port, audit ${url.href}.`);
  }
  const name = siteNameOf(host);
  if (name !== undefined) return name;
  throw new UsageError(`“${host}” is a public suffix, below which sites are registered: name one of them.`);
}

/**
 * Reads a host that may stand for another one. Of that one no other names are looked at: those that it shares with the site
 * which it stands for are that site's.
 */
export function readRewrittenHost(text: string, { rewrite }: Rewrites): SiteName {
  const name = readHost(text);
  const asked = [`https://${name.host}/`, `http://${name.host}/`];
  const other = asked.map(rewrite).find((address) => !asked.includes(address));
  return other === undefined ? name : { host: readHost(other).host, apex: undefined };
}

function urlOf(text: string): URL {
  const written = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}/`;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '' || /\s/.test(text)) {
    throw new UsageError(`“${text}” is not the name of a host, such as example.org.`);
  }
  return url;
}
