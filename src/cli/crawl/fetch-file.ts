import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { rootCertificates } from 'node:tls';
import { withoutBrackets } from '../../core/standards/ip-address.ts';
import type { DirectAccess } from '../direct/gather-direct.ts';
import { serverNameOf } from '../direct/handshake.ts';
import { fieldsFor } from '../login/fields-for.ts';

/** What a server sends for an address. */
export interface FetchedFile {
  /** Where it came from after redirects. */
  readonly url: string;
  readonly status: number;
  readonly body: Buffer;
  /** There was more than was asked for, or it took too long. */
  readonly isCut: boolean;
}

/** What of a file is wanted. */
export interface Wanted {
  readonly access: DirectAccess;
  readonly mostBytes: number;
  /** Whether a redirect to this address is followed. */
  readonly mayFollow: (url: string) => boolean;
}

/** Redirects that are followed. */
const mostRedirects = 5;

/**
 * Fetches a file without a browser, and without credentials but those that were given for its origin. Rejects with Node's error, whose `code` says why nothing came;
 * a body that is too long or too slow is cut.
 */
export async function fetchFile(url: string, wanted: Wanted): Promise<FetchedFile> {
  const visited = new Set<string>();
  for (let next = url; ; ) {
    visited.add(next);
    const { location, ...file } = await fetchOnce(next, wanted);
    const target = location !== undefined && URL.canParse(location, next) ? new URL(location, next).href : undefined;
    const isRedirect = file.status >= 300 && file.status < 400 && target !== undefined;
    if (!isRedirect || visited.has(target) || visited.size > mostRedirects || !wanted.mayFollow(target)) return file;
    next = target;
  }
}

/** As crawlers write it: who asks, by the name that robots.txt may have rules for. */
export const userAgent = 'portcullis';

type Once = FetchedFile & { readonly location: string | undefined };

function fetchOnce(url: string, { access, mostBytes }: Wanted): Promise<Once> {
  const { protocol, hostname, port, pathname, search, host } = new URL(url);
  const isHttps = protocol === 'https:';
  const named = port === '' ? (isHttps ? 443 : 80) : Number(port);
  const options = {
    host: withoutBrackets(access.resolveAll ?? hostname),
    port: access.portMap.get(named) ?? named,
    path: `${pathname}${search}`,
    agent: false as const,
    headers: {
      accept: '*/*',
      'user-agent': userAgent,
      ...fieldsFor(access.login, url),
      host,
      'accept-encoding': 'identity',
    },
  };
  const trusted = access.authorities.length === 0 ? {} : { ca: [...rootCertificates, ...access.authorities] };
  return new Promise((resolve, reject) => {
    const onResponse = (response: IncomingMessage): void => {
      const { statusCode: status = 0, headers } = response;
      void bodyOf(response, mostBytes, access.timeout).then((body) => {
        resolve({ url, status, ...body, location: headers.location });
        asked.destroy();
      });
    };
    const asked = isHttps
      ? requestHttps({ ...options, ...trusted, ...serverNameOf(hostname) }, onResponse)
      : requestHttp(options, onResponse);
    const late = setTimeout(
      () => asked.destroy(Object.assign(new Error('Late.'), { code: 'ETIMEDOUT' })),
      access.timeout,
    );
    asked.on('response', () => clearTimeout(late));
    asked.on('error', reject);
    asked.on('close', () => {
      clearTimeout(late);
      reject(Object.assign(new Error('The connection was closed.'), { code: 'ECONNRESET' }));
    });
    asked.end();
  });
}

/** As much of the body as comes until it ends, is too long, takes too long or breaks off. */
function bodyOf(
  response: IncomingMessage,
  mostBytes: number,
  timeout: number,
): Promise<Pick<FetchedFile, 'body' | 'isCut'>> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (isCut: boolean): void => {
      clearTimeout(late);
      resolve({ body: Buffer.concat(chunks), isCut });
    };
    const late = setTimeout(() => end(true), timeout);
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) end(true);
      else chunks.push(chunk);
    });
    response
      .on('end', () => end(false))
      .on('error', () => end(true))
      .on('close', () => end(true));
  });
}
