import { constants } from 'node:crypto';
import { createServer as createHttp, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import type { Answer } from '../lab/answers.ts';
import { type CertificateShape, type Identity, type Issuers, issueCertificate } from '../lab/certificate.ts';

/** Servers on loopback whose answers and certificates a test changes while they run. */
export interface ChangingSite {
  /** By absolute address; what is not here is not found. */
  answers: Readonly<Record<string, Answer>>;
  /** Hosts for which no TLS handshake succeeds. */
  readonly withoutTls: Set<string>;
  /** Requests that arrived. */
  readonly arrivals: string[];
  /** Where ports 80 and 443 really are. */
  readonly portMap: ReadonlyMap<80 | 443, number>;
  /** Gives these hosts a certificate of this shape, one for all of them. */
  certify(hosts: readonly string[], shape?: CertificateShape): Promise<void>;
  /** Closes port 443, so that connections are refused, or opens it again. */
  setOpen(isOpen: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Starts the servers. */
export async function openChangingSite(issuers: Issuers): Promise<ChangingSite> {
  const identities = new Map<string, Identity>();
  const sockets = new Set<Socket>();
  const arrivals: string[] = [];
  const respond = (scheme: 'http' | 'https') => (message: IncomingMessage, response: ServerResponse) => {
    const url = `${scheme}://${(message.headers.host ?? '').replace(/:\d+$/, '')}${message.url ?? '/'}`;
    arrivals.push(url);
    const { status, headers, body } = site.answers[url] ?? { status: 404, headers: {}, body: '' };
    response.writeHead(status, headers as Record<string, string>).end(body);
  };
  const secure = createHttps(
    {
      // In a session that goes on, no certificate is shown.
      secureOptions: constants.SSL_OP_NO_TICKET,
      SNICallback(host, done) {
        const identity = site.withoutTls.has(host) ? undefined : identities.get(host);
        if (identity === undefined) done(new Error(`${host} has no certificate.`));
        else done(null, createSecureContext({ cert: identity.certificate, key: identity.key }));
      },
    },
    respond('https'),
  );
  const plain = createHttp(respond('http'));
  for (const server of [plain, secure]) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
  }
  const ports = { 80: await listen(plain), 443: await listen(secure) } as const;
  let isOpenNow = true;
  const site: ChangingSite = {
    answers: {},
    withoutTls: new Set(),
    arrivals,
    portMap: new Map([[80, ports[80]] as const, [443, ports[443]] as const]),
    async certify(hosts, shape = {}) {
      const identity = await issueCertificate(hosts[0] ?? '', { names: hosts, ...shape }, issuers);
      for (const host of hosts) identities.set(host, identity);
      // What is connected goes on with the certificate of before.
      for (const socket of sockets) socket.destroy();
    },
    async setOpen(isOpen) {
      if (isOpen === isOpenNow) return;
      isOpenNow = isOpen;
      if (isOpen) await listen(secure, ports[443]);
      else await stop(secure, sockets);
    },
    async close() {
      await stop(plain, sockets);
      if (isOpenNow) await stop(secure, sockets);
    },
  };
  return site;
}

async function listen(server: Server, port = 0): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  // It listens on a port, so it has an address.
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  for (const socket of sockets) socket.destroy();
  await closed;
}
