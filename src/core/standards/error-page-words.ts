import { parseUrl } from '../parse-url.ts';

/** What a server that refuses a request says it wants: TLS on a port that was asked over HTTP, or a client certificate. */
export type Wanted = 'tls' | 'certificate';

type Refusal = readonly [words: RegExp, wanted: Wanted];

/**
 * Servers differ in their words ("The plain HTTP request was sent to HTTPS port", "You're speaking plain HTTP to an
 * SSL-enabled server port", "Client sent an HTTP request to an HTTPS server."), but each names what it wants, and no other
 * refusal of a request does.
 */
const ofTls: Refusal = [/\b(https|ssl|tls)\b/i, 'tls'];
/**
 * The same servers where no TLS is expected of them, on port 80 or behind a proxy: a page that speaks of it may mean
 * anything else.
 */
const ofTlsUnexpected: Refusal = [/plain HTTP|to an HTTPS server|requires TLS/i, 'tls'];
/** Webmin, which calls it a success. */
const ofSuccess: Refusal = [/server is running in SSL mode/i, 'tls'];
/** nginx, Apache and IIS. */
const ofCertificate: Refusal = [/SSL certificate (was sent|error)|Post-Handshake|client certificate/i, 'certificate'];

/** The status that servers answer plain HTTP with on a port for TLS. */
export const badRequest = 400;

/** By which words a page with this address and status is such a refusal: none where none of its kind can be. */
export function wordsOfRefusal(url: string, status: number): readonly Refusal[] {
  const { protocol, port } = parseUrl(url) ?? {};
  if (protocol === 'https:') {
    if (status === badRequest) return [ofCertificate, ofTlsUnexpected];
    return status === 403 ? [ofCertificate] : [];
  }
  if (protocol !== 'http:') return [];
  if (status === badRequest) return [port ? ofTls : ofTlsUnexpected];
  return port && status === 200 ? [ofSuccess] : [];
}
