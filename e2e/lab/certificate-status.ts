import { createHash, webcrypto } from 'node:crypto';
import type * as x509 from '@peculiar/x509';
import { element, generalizedTime, identifier, sequence } from '../../src/core/standards/samples/write-certificate.ts';
import { type Authority, keyAlgorithm } from './authority.ts';

const hour = 3_600_000;

/** What an answer says: whether the authority has revoked the certificate, and how many days ago it said so. */
export interface Statement {
  readonly isRevoked?: boolean;
  readonly age?: number;
}

/**
 * What the authority says of a certificate, for its server to show with it (RFC 6960 §4.2). It holds from an hour before
 * that for a day.
 */
export async function statusOf(
  certificate: x509.X509Certificate,
  issuer: Authority,
  { isRevoked = false, age = 0 }: Statement,
): Promise<Uint8Array> {
  const at = (hours: number) => timeIn(hours * hour - age * 24 * hour);
  const keyHash = element(0x04, sha1(publicPointOf(issuer.certificate)));
  const issuerHash = element(0x04, sha1(new Uint8Array(issuer.certificate.subjectName.toArrayBuffer())));
  const serial = wholeNumber(Buffer.from(certificate.serialNumber, 'hex'));
  const about = sequence(sequence(identifier('1.3.14.3.2.26'), element(0x05)), issuerHash, keyHash, serial);
  const status = isRevoked ? element(0xa1, at(-2)) : element(0x80);
  const answer = sequence(about, status, at(-1), element(0xa0, at(24)));
  const statement = sequence(element(0xa2, keyHash), at(-1), sequence(answer));
  const signature = await signed(statement, issuer.privateKey);
  const basic = sequence(statement, sequence(identifier('1.2.840.10045.4.3.2')), element(0x03, [0], signature));
  const bytes = sequence(identifier('1.3.6.1.5.5.7.48.1.1'), element(0x04, basic));
  return sequence(element(0x0a, [0]), element(0xa0, bytes));
}

const sha1 = (bytes: Uint8Array): Uint8Array => createHash('sha1').update(bytes).digest();

const timeIn = (offset: number): Uint8Array =>
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
