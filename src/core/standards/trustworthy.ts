import { parseUrl } from '../parse-url.ts';

/**
 * Whether an address is a potentially trustworthy URL (Secure Contexts §3.2), as both browsers read it by default:
 * names under `localhost` count, `.onion` does not, extensions' own pages do.
 */
export function isPotentiallyTrustworthyUrl(url: string): boolean {
  const parsed = parseUrl(url);
  if (parsed === undefined) return false;
  switch (parsed.protocol) {
    case 'https:':
    case 'wss:':
    case 'data:':
    case 'file:':
    case 'chrome-extension:':
    case 'moz-extension:':
      return true;
    case 'about:':
      return parsed.pathname === 'blank' || parsed.pathname === 'srcdoc';
    case 'blob:':
    case 'filesystem:':
      return isTrustworthyCreator(parsed.pathname);
    case 'http:':
    case 'ws:':
      return isLoopbackHost(parsed.hostname);
    default:
      return false;
  }
}

/**
 * Whether a host, as the URL parser writes it, is this machine: `127.0.0.0/8`, `::1` and the names under `localhost`.
 * IPv4-mapped IPv6 addresses are not, by the letter of the specification.
 */
export function isLoopbackHost(host: string): boolean {
  return /^(127(\.\d+){3}|\[::1\]|(.+\.)?localhost\.?)$/.test(host);
}

/** The creator's origin inside a `blob:` address; only these schemes give it an origin that is not opaque. */
const isTrustworthyCreator = (inner: string): boolean =>
  /^(https?|file|chrome-extension|moz-extension):/.test(inner) && isPotentiallyTrustworthyUrl(inner);
