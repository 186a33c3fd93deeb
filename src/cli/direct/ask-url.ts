import { request as requestHttp } from 'node:http';
import { type RequestOptions, request as requestHttps } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { failureCodeOf } from './failure-class.ts';
import { type Endpoint, serverNameOf, trusting } from './handshake.ts';
import { type Link, linkOf } from './link.ts';

/** What a server answers, or why nothing came. */
export type UrlAnswer =
  | {
      readonly status: number;
      /** As it was sent. */
      readonly location?: string;
      /** The `Strict-Transport-Security` field that counts, as it was sent. */
      readonly hsts?: string;
      /** The server's own, over HTTPS. */
      readonly certificate?: Link;
    }
  | { readonly failure: string };

/** Asks one address for a page: without credentials, redirects not followed, the body not read. */
export function askUrl(url: string, to: Endpoint): Promise<UrlAnswer> {
  const { protocol, host, pathname, search } = new URL(url);
  const isHttps = protocol === 'https:';
  const options: RequestOptions = {
    ...{ host: to.address, port: to.port, path: `${pathname}${search}`, agent: false },
    headers: { host, accept: 'text/html,*/*;q=0.8' },
    ...(isHttps ? { ...trusting(to), ...serverNameOf(to.host) } : {}),
  };
  return new Promise((resolve) => {
    const asked = (isHttps ? requestHttps : requestHttp)(options, (response) => {
      const { statusCode = 0, headers, rawHeaders, socket } = response;
      const hsts = firstOf('strict-transport-security', rawHeaders);
      const certificate = isHttps ? (socket as TLSSocket).getPeerX509Certificate() : undefined;
      resolve({
        status: statusCode,
        ...(headers.location === undefined ? {} : { location: headers.location }),
        ...(hsts === undefined ? {} : { hsts }),
        ...(certificate === undefined ? {} : { certificate: linkOf(certificate) }),
      });
      asked.destroy();
    });
    const late = setTimeout(
      () => asked.destroy(Object.assign(new Error('No answer in time.'), { code: 'ETIMEDOUT' })),
      to.patience,
    );
    asked.on('error', (error) => resolve({ failure: failureCodeOf(error) }));
    asked.on('close', () => {
      clearTimeout(late);
      resolve({ failure: 'ECONNRESET' });
    });
    asked.end();
  });
}

/** Node joins fields of one name; browsers read the first. */
export function firstOf(name: string, raw: readonly string[]): string | undefined {
  const at = raw.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name);
  return at === -1 ? undefined : raw[at + 1];
}
