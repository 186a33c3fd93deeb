import type { X509Certificate } from 'node:crypto';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { isIpAddress } from '../../core/standards/ip-address.ts';
import { type Link, linkOf } from './link.ts';

/** Where a handshake is made, and what it trusts. */
export interface Endpoint {
  readonly host: string;
  readonly address: string;
  /** As connected to. */
  readonly port: number;
  /** PEM certificates of all authorities that are trusted; undefined for those that Node brings along. */
  readonly authorities: readonly string[] | undefined;
  /** Milliseconds that the server has for each answer. */
  readonly patience: number;
}

/** What came of a handshake. The chain is as Node puts it together from what was sent. */
export interface Handshake {
  readonly protocol: string;
  readonly chain: readonly Link[];
  /** What the server's own certificate is for: DNS names and IP addresses. */
  readonly names: readonly string[];
  /** Node's code for what is wrong with the certificate; undefined where it is trusted for the host. */
  readonly failure: string | undefined;
}

/** TLS names a host, never an address (RFC 6066, section 3). */
export const serverNameOf = (host: string): { readonly servername?: string } =>
  isIpAddress(host) ? {} : { servername: host };

/** The option of Node's TLS that says whom to trust. */
export const trusting = ({ authorities }: Endpoint): { readonly ca?: string[] } =>
  authorities === undefined ? {} : { ca: [...authorities] };

/** Makes a TLS handshake and ends the connection. Rejects with Node's error, whose `code` says what went wrong. */
export function handshake(to: Endpoint, options: ConnectionOptions = {}): Promise<Handshake> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: to.address,
      port: to.port,
      ...trusting(to),
      ALPNProtocols: ['h2', 'http/1.1'],
      // What is wrong with the certificate is told, and nothing is sent.
      rejectUnauthorized: false,
      ...serverNameOf(to.host),
      ...options,
    });
    const end = (): void => void socket.destroy();
    socket.setTimeout(to.patience, () =>
      socket.destroy(Object.assign(new Error('No answer in time.'), { code: 'ETIMEDOUT' })),
    );
    socket.once('error', (error) => {
      end();
      reject(error);
    });
    socket.once('close', () => reject(Object.assign(new Error('The connection was closed.'), { code: 'ECONNRESET' })));
    socket.once('secureConnect', () => {
      resolve(resultOf(socket));
      end();
    });
  });
}

function resultOf(socket: TLSSocket): Handshake {
  const leaf = socket.getPeerX509Certificate();
  const failure: unknown = socket.authorized ? undefined : socket.authorizationError;
  return {
    protocol: socket.getProtocol() ?? '',
    chain: chainOf(leaf),
    names: namesIn(leaf?.subjectAltName ?? ''),
    // Node's types call it an Error; it is a code.
    failure: failure === undefined ? undefined : codeOf(failure),
  };
}

/** Node writes them as `DNS:site.example, IP Address:192.0.2.1`, and those that hold anything else in quotation marks. */
const namesIn = (alternatives: string): readonly string[] =>
  [...alternatives.matchAll(/(?:^|, )(?:DNS|IP Address):([^",\s]+)/g)].flatMap(([, name = '']) => name);

/** The error's code, as `ECONNREFUSED` or `CERT_HAS_EXPIRED`. */
export function codeOf(error: unknown): string {
  if (typeof error === 'string') return error;
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return String(code ?? message ?? error);
}

function chainOf(leaf: X509Certificate | undefined): readonly Link[] {
  const links: Link[] = [];
  const seen = new Set<string>();
  for (let next = leaf; next !== undefined && !seen.has(next.fingerprint256); next = next.issuerCertificate) {
    seen.add(next.fingerprint256);
    links.push(linkOf(next));
  }
  return links;
}
