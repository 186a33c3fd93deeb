import { createHash, webcrypto } from 'node:crypto';
import type * as x509 from '@peculiar/x509';
import { element, generalizedTime, identifier, sequence } from '../../src/core/standards/samples/write-certificate.ts';
import { type Authority, keyAlgorithm } from './authority.ts';

const hour = 3_600_000;

/** What the authority says of a certificate that it has revoked, for its server to show with it (RFC 6960 §4.2). */
export async function revocationOf(certificate: x509.X509Certificate, issuer: Authority): Promise<Uint8Array> {
  const keyHash = element(0x04, sha1(publicPointOf(issuer.certificate)));
  const issuerHash = element(0x04, sha1(new Uint8Array(issuer.certificate.subjectName.toArrayBuffer())));
  const serial = wholeNumber(Buffer.from(certificate.serialNumber, 'hex'));
  const about = sequence(sequence(identifier('1.3.14.3.2.26'), element(0x05)), issuerHash, keyHash, serial);
  const revoked = element(0xa1, at(-2 * hour));
  const answer = sequence(about, revoked, at(-hour), element(0xa0, at(24 * hour)));
  const statement = sequence(element(0xa2, keyHash), at(-hour), sequence(answer));
  const signature = await signed(statement, issuer.privateKey);
  const basic = sequence(statement, sequence(identifier('1.2.840.10045.4.3.2')), element(0x03, [0], signature));
  const bytes = sequence(identifier('1.3.6.1.5.5.7.48.1.1'), element(0x04, basic));
  return sequence(element(0x0a, [0]), element(0xa0, bytes));
}

const sha1 = (bytes: Uint8Array): Uint8Array => createHash('sha1').update(bytes).digest();

const at = (offset: number): Uint8Array =>
  generalizedTime(`${new Date(Date.now() + offset).toISOString().replace(/\D/g, '').slice(0, 14)}Z`);

/** The point is the end of a P-256 key: a byte that says that it is whole, and two numbers. */
const publicPointOf = ({ publicKey }: x509.X509Certificate): Uint8Array => new Uint8Array(publicKey.rawData).slice(-65);

/** Web Crypto gives the two numbers of a signature without DER. */
async function signed(statement: Uint8Array, key: webcrypto.CryptoKey): Promise<Uint8Array> {
  const both = new Uint8Array(await webcrypto.subtle.sign(keyAlgorithm, key, statement));
  return sequence(wholeNumber(both.slice(0, 32)), wholeNumber(both.slice(32)));
}

/** Without needless zeros, and with one where the first bit would make it negative. */
function wholeNumber(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0);
  const significant = bytes.slice(first);
  return element(0x02, (significant[0] ?? 0) >= 0x80 ? [0, ...significant] : significant);
}
