import { parseUrl } from '../parse-url.ts';

/** What a server that refuses a request says it wants: TLS on a port that was asked over HTTP, or a client certificate. */
export type Wanted = 'tls' | 'certificate';

/**
 * Servers differ in their words ("The plain HTTP request was sent to HTTPS port", "You're speaking plain HTTP to an
 * SSL-enabled server port", "Client sent an HTTP request to an HTTPS server."), but each names what it wants, and no other
 * refusal of a request does.
 */
const ofTls = /\b(https|ssl|tls)\b/i;
/** The same servers where no TLS is expected of them, on port 80 or behind a proxy: a page that speaks of it may mean anything else. */
const ofTlsUnexpected = /plain HTTP|to an HTTPS server|requires TLS/i;
/** Webmin, which calls it a success. */
const ofSuccess = /server is running in SSL mode/i;
/** nginx, Apache and IIS. */
const ofCertificate = /SSL certificate (was sent|error)|Post-Handshake|client certificate/i;

/** The status that servers answer plain HTTP with on a port for TLS. */
export const badRequest = 400;

type Words = readonly (readonly [words: RegExp, wanted: Wanted])[];

/** By which words a page with this address and status is such a refusal: none where none of its kind can be. */
export function wordsOfRefusal(url: string, status: number): Words {
  const { protocol, port } = parseUrl(url) ?? {};
  if (protocol === 'https:') {
    if (status !== badRequest && status !== 403) return [];
    return [[ofCertificate, 'certificate'], ...(status === badRequest ? ([[ofTlsUnexpected, 'tls']] as const) : [])];
  }
  if (protocol !== 'http:') return [];
  if (status === badRequest) return [[port ? ofTls : ofTlsUnexpected, 'tls']];
  return port && status === 200 ? [[ofSuccess, 'tls']] : [];
}
