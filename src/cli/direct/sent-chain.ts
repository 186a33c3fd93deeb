import { X509Certificate } from 'node:crypto';
import { connect as connectTcp } from 'node:net';
import { Duplex } from 'node:stream';
import { type Endpoint, handshake } from './handshake.ts';
import { type Link, linkOf } from './link.ts';
import { certificatesIn } from './tls-12-records.ts';

/** Bytes of the handshake that are looked at; chains have a few kilobytes. */
const most = 128 * 1024;

/**
 * The certificates in the order that the server sends them, its own first: OpenSSL, and Node with it, puts a chain together
 * from what was sent in any order and from what it trusts. TLS 1.3 encrypts them, so they are read from a handshake in
 * TLS 1.2; null where the server makes none, or where it is too long to be read.
 */
export async function sentChain(to: Endpoint): Promise<readonly Link[] | null> {
  const received: Buffer[] = [];
  let size = 0;
  const tcp = connectTcp({ host: to.address, port: to.port });
  const tapped = new Duplex({
    read: () => undefined,
    write: (chunk, _encoding, done) => void tcp.write(chunk, done),
    final: (done) => void tcp.end(done),
    destroy: (error, done) => {
      tcp.destroy();
      done(error);
    },
  });
  tcp.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= most) received.push(chunk);
    tapped.push(chunk);
  });
  tcp.on('end', () => tapped.push(null));
  tcp.on('error', (error) => tapped.destroy(error));
  try {
    await handshake(to, { socket: tapped, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' });
    return size > most ? null : certificatesIn(Buffer.concat(received)).map((der) => linkOf(new X509Certificate(der)));
  } catch {
    // Whether TLS 1.2 is accepted is told elsewhere.
    return null;
  } finally {
    tapped.destroy();
  }
}
