import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { page, redirect } from '../lab/answers.ts';
import { type CertificateFlaw, type Identity, type Issuers, issueCertificate } from '../lab/certificate.ts';

/** What one address of a name serves over HTTPS: a page, or a redirect. */
export interface AddressServer {
  readonly address: string;
  readonly title?: string;
  readonly to?: string;
  readonly flaw?: CertificateFlaw;
  /** It has the certificate of the first one, not one of its own. */
  readonly sameIdentity?: boolean;
}

/** Servers for one name, each on an address of its own and all on the same port. */
export async function openAddressServers(
  host: string,
  wanted: readonly AddressServer[],
  issuers: Issuers,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const servers: Server[] = [];
  let identity: Identity | undefined;
  let port = 0;
  for (const { address, title = '', to, flaw, sameIdentity } of wanted) {
    if (identity === undefined || sameIdentity !== true)
      identity = await issueCertificate(host, flaw === undefined ? {} : { flaw }, issuers);
    const { status, headers, body } = to === undefined ? page({ title }) : redirect(301, to);
    const server = createServer({ cert: identity.certificate, key: identity.key }, (_, response) => {
      response.writeHead(status, headers as Record<string, string>).end(body);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(port, address, resolve));
    // It listens on a port, so it has an address.
    port = (server.address() as AddressInfo).port;
  }
  return {
    port,
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
