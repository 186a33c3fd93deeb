import { type GivenCookie, isForHttps } from './given-cookie.ts';
import type { Login } from './login.ts';

/** The header fields with which the command itself asks for an address, as a browser of the run would. */
export function fieldsFor(login: Login | undefined, address: string): Readonly<Record<string, string>> {
  if (login === undefined) return {};
  const url = new URL(address);
  const own = login.headers.filter(({ origin }) => origin === url.origin).flatMap(({ fields }) => fields);
  const cookies = login.cookies.filter((cookie) => isSentTo(cookie, url)).map(({ name, value }) => `${name}=${value}`);
  return {
    ...Object.fromEntries(own.map(([name, value]) => [name.toLowerCase(), value])),
    // Node takes a header for a text of bytes.
    ...(cookies.length === 0 ? {} : { cookie: Buffer.from(cookies.join('; ')).toString('latin1') }),
  };
}

/** Whether a browser would send it there (RFC 6265, sections 5.1.3, 5.1.4 and 5.4). */
function isSentTo(cookie: GivenCookie, { protocol, hostname, pathname }: URL): boolean {
  const { domain, hostOnly, path } = cookie;
  const isHost = hostname === domain || (!hostOnly && hostname.endsWith(`.${domain}`));
  const isPath = pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
  return isHost && isPath && (protocol === 'https:' || !isForHttps(cookie));
}
