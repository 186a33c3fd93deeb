/** Whether an address names a scheme that travels unencrypted. */
export const isPlaintext = (url: string): boolean => /^(http|ws):/i.test(url);

/** The same address over TLS; an explicit port stays, as it does when a browser upgrades a request. */
export const toHttpsUrl = (url: string): string => url.replace(/^(http|ws):/i, '$1s:');

/** The same address over HTTP: what a page had written before the browser upgraded it. */
export const toHttpUrl = (url: string): string => url.replace(/^(http|ws)s:/i, '$1:');

/** What is asked for: the fragment is not. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

/** Whether an address of a request names a host. What does not is an error in the page, and nothing is asked for. */
export const namesHost = (url: string): boolean => /^\w+:\/\/[^/]/.test(url);
