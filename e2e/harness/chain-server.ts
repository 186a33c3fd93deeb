import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:tls';
import * as x509 from '@peculiar/x509';
import { keyAlgorithm } from '../lab/authority.ts';

/** A certificate with its key. */
interface Issued {
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

export type Link = 'leaf' | 'intermediate' | 'root';

/** A server that sends just these certificates, the first of which is its own. */
export interface ChainServer {
  readonly port: number;
  /** PEM, to be trusted. */
  readonly root: string;
  close(): Promise<void>;
}

const day = 86_400_000;

/** Starts a server for `host` whose intermediate certificate ended `expiredFor` days ago, or ends in so many if negative. */
export async function openChainServer(host: string, sent: readonly Link[], expiredFor: number): Promise<ChainServer> {
  const root = await issue('Chain root', undefined, 365 * day);
  const intermediate = await issue('Chain intermediate', root, -expiredFor * day);
  const leaf = await issue(host, intermediate, 30 * day);
  const pem = { leaf, intermediate, root };
  const identity = {
    key: x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', leaf.keys.privateKey), 'PRIVATE KEY'),
    cert: sent.map((link) => pem[link].certificate.toString('pem')).join('\n'),
  };
  // It shows who it is, and says nothing.
  const server = createServer(identity, (socket) =>
    socket
      .on('error', () => undefined)
      .end()
      .resume(),
  );
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // It listens on a port, so it has an address.
    port: (server.address() as AddressInfo).port,
    root: root.certificate.toString('pem'),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Issues a certificate for the name; by itself where there is no issuer. It ends `left` milliseconds from now. */
async function issue(name: string, issuer: Issued | undefined, left: number): Promise<Issued> {
  const keys = await webcrypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify']);
  const isAuthority = !name.includes('.');
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${name}`,
    issuer: issuer?.certificate.subject ?? `CN=${name}`,
    notBefore: new Date(Date.now() - 400 * day),
    notAfter: new Date(Date.now() + left),
    signingAlgorithm: keyAlgorithm,
    publicKey: keys.publicKey,
    signingKey: (issuer ?? { keys }).keys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(isAuthority, undefined, true),
      ...(isAuthority ? [] : [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: name }])]),
    ],
  });
  return { certificate, keys };
}
