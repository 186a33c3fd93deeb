/**
 * The address as a URI (RFC 3986), which allows fewer characters than browsers do. Undefined where it is no address of
 * the web: whoever opens a report must not be led to a file or into code.
 */
export function absoluteUri(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^(https?|wss?):$/.test(url.protocol)) return undefined;
  const { protocol, host, pathname, search, hash } = url;
  return `${protocol}//${host.replace(notInHost, encodeURIComponent)}${encoded(pathname)}${encoded(search)}${hash.slice(0, 1)}${encoded(hash.slice(1))}`;
}

/** What browsers take for a part of a name, such as quotes, and a URI only when it is encoded. */
const notInHost = /[^\w\-.~!$&'()*+,;=:%[\]]/gu;

const encoded = (part: string): string =>
  part.replace(/%(?![\da-f]{2})|[^\w\-.~:/?@!$&'()*+,;=%]/giu, encodeURIComponent);
