import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { constants, createSecureServer as createHttp2Server, type ServerHttp2Stream } from 'node:http2';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { Server as TlsServer } from 'node:tls';
import type { Identity } from './certificate.ts';
import { type Greeting, readGreeting } from './client-hello.ts';
import { bytesOf, type Handshake } from './handshake-answers.ts';

/** A request as the address bar would write it: what the host's name, the port and the scheme said. */
export interface LabRequest {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  readonly port: number;
}

/** A greeting that names no host asks for an address, of which the lab has one. */
export const addressedHost = '203.0.113.80';

/** What a host agrees to in a TLS handshake. */
export interface Terms {
  readonly minVersion?: 'TLSv1.1';
  readonly maxVersion?: 'TLSv1.1' | 'TLSv1.2';
  /** As OpenSSL calls them. */
  readonly ciphers?: string;
  /** The groups for the key exchange, as OpenSSL calls them. */
  readonly ecdhCurve?: string;
  /** Nobody is served who shows no certificate of their own. */
  readonly clientCertificate?: 'required';
  /** It speaks HTTP/2 alone, and ends every request with an error of the protocol. */
  readonly http2?: 'broken';
}

/** What a front needs to know about the hosts behind it. */
export interface Hosts {
  /** What to do with a connection, once its TLS greeting (or its lack) is known; `serve` is the ordinary case. */
  treat(request: LabRequest): 'serve' | Handshake;
  identify(host: string): Promise<Identity>;
  termsOf(host: string): Terms;
  respond(request: LabRequest, message: IncomingMessage, response: ServerResponse): void;
}

/** One listening port of the lab. */
export interface Front {
  readonly publicPort: number;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Listens on an unprivileged loopback port that stands for `publicPort`. Whether TLS or plain text arrives is read
 * from the first bytes, so any host can speak either on any port, or be cut off before the handshake.
 */
export async function openFront(publicPort: number, hosts: Hosts): Promise<Front> {
  const { treat, respond } = hosts;
  const sockets = new Set<Socket>();

  const onRequest = (scheme: LabRequest['scheme']) => (message: IncomingMessage, response: ServerResponse) => {
    const request = { scheme, host: hostOf(message), port: publicPort };
    if (scheme === 'http' && treat(request) === 'reset') message.socket.destroy();
    else respond(request, message, response);
  };
  const plain = createHttpServer(onRequest('http'));
  const servers = new Map<string, Promise<TlsServer>>();
  const secureFor = (host: string): Promise<TlsServer> => {
    const known = servers.get(host) ?? openSecure(host, hosts, onRequest('https'));
    servers.set(host, known);
    return known;
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // Browsers cut connections as they please; a reset is their right and no fault of the lab.
    socket.on('error', () => socket.destroy());
    greet(socket, (greeting) => {
      if (greeting.kind === 'plain') return plain.emit('connection', socket);
      const host = greeting.serverName ?? addressedHost;
      const treatment = treat({ scheme: 'https', host, port: publicPort });
      if (treatment === 'reset') return socket.resetAndDestroy();
      if (treatment === 'silent') return socket.resume();
      if (treatment !== 'serve') return socket.end(bytesOf(treatment));
      return void secureFor(host).then((secure) => secure.emit('connection', socket));
    });
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    publicPort,
    // A server that listens on TCP has an address with a port.
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A server for each host: what it agrees to cannot be chosen in the middle of a greeting. */
async function openSecure(host: string, hosts: Hosts, respond: RequestListener): Promise<TlsServer> {
  const { certificate: cert, key, status } = await hosts.identify(host);
  const { ciphers = 'DEFAULT', clientCertificate, http2, ...terms } = hosts.termsOf(host);
  const asking = clientCertificate === undefined ? {} : { requestCert: true, rejectUnauthorized: true };
  if (http2 === 'broken') return createHttp2Server({ cert, key }).on('stream', breakOff);
  // At its usual level OpenSSL serves no weak certificate.
  const server = createHttpsServer({ cert, key, ciphers: `${ciphers}@SECLEVEL=0`, ...terms, ...asking }, respond);
  if (status !== undefined)
    server.on('OCSPRequest', (_certificate, _issuer, answer) => answer(null, Buffer.from(status)));
  return server;
}

function breakOff(stream: ServerHttp2Stream): void {
  // The error that is sent is raised here, too.
  stream.on('error', () => undefined);
  stream.close(constants.NGHTTP2_PROTOCOL_ERROR);
}

/** Waits until the greeting can be told, then puts its bytes back for whoever takes the connection. */
function greet(socket: Socket, decide: (greeting: Exclude<Greeting, { kind: 'partial' }>) => void): void {
  let bytes = Buffer.alloc(0);
  const onReadable = (): void => {
    // A socket without an encoding reads as buffers.
    bytes = Buffer.concat([bytes, (socket.read() as Buffer | null) ?? Buffer.alloc(0)]);
    const greeting = readGreeting(bytes);
    if (greeting.kind === 'partial') return;
    socket.off('readable', onReadable);
    socket.unshift(bytes);
    decide(greeting);
  };
  socket.on('readable', onReadable);
}

const hostOf = (message: IncomingMessage): string => new URL(`http://${message.headers.host ?? 'localhost'}`).hostname;
