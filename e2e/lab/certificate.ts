import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';
import { type Authority, keyAlgorithm } from './authority.ts';
import { type Statement, statusOf } from './certificate-status.ts';

/** What is wrong with a certificate of the lab. */
export type CertificateFlaw =
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-name'
  | 'self-signed'
  | 'unknown-authority'
  /** Signed with SHA-1. */
  | 'weak-signature'
  /** For clients, not for servers. */
  | 'wrong-purpose'
  /** The certificate of an authority, used as a server's. */
  | 'authority'
  /** Its key, of RSA, may only encrypt other keys. */
  | 'wrong-usage'
  /** It demands an answer about its revocation, and its server shows none. */
  | 'must-staple'
  /** Its authority has taken it back, and its server shows that. */
  | 'revoked'
  /** Its server shows what its authority said of it long ago. */
  | 'outdated-status';

/** How a certificate of the lab differs from the usual: P-256, the name of its host, valid for ninety days since yesterday. */
export interface CertificateShape {
  readonly flaw?: CertificateFlaw;
  readonly key?: keyof typeof keyKinds;
  /** Instead of the host's own; addresses become names of their own kind. With none, only the subject names the host. */
  readonly names?: readonly string[];
  /** Days from its beginning to its end. */
  readonly lifetime?: number;
  /** Days since its beginning. */
  readonly age?: number;
  /** How many logs of Certificate Transparency it claims to stand in. */
  readonly timestamps?: number;
}

const day = 86_400_000;

const rsa = { name: 'RSASSA-PKCS1-v1_5', publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' } as const;

const keyKinds = {
  'P-256': keyAlgorithm,
  'RSA 2048': { ...rsa, modulusLength: 2_048 },
  'RSA 1024': { ...rsa, modulusLength: 1_024 },
  Ed25519: { name: 'Ed25519' },
} as const;

/** Who signs the lab's certificates: the trusted authority, and one that nobody knows. */
export interface Issuers {
  readonly trusted: Authority;
  readonly stranger: Authority;
}

/** The TLS identity of a host. */
export interface Identity {
  /** PEM, as is the key. */
  readonly certificate: string;
  readonly key: string;
  /** SHA-256 of the certificate, in hexadecimal. */
  readonly fingerprint: string;
  /** What its authority says of it, where its server shows that. */
  readonly status?: Uint8Array;
}

/** Makes the TLS identity of a host. */
export async function issueCertificate(
  host: string,
  {
    flaw,
    key = flaw === 'wrong-usage' ? 'RSA 2048' : 'P-256',
    names = [flaw === 'wrong-name' ? `other-${host}` : host],
    timestamps = 0,
    ...span
  }: CertificateShape,
  { trusted, stranger }: Issuers,
): Promise<Identity> {
  const keys = await makeKeys(keyKinds[key]);
  const [name = host] = names;
  const issuer = flaw === 'unknown-authority' ? stranger : trusted;
  const [notBefore, notAfter] = validity(flaw, span);
  const shape = {
    notBefore,
    notAfter,
    signingAlgorithm: flaw === 'weak-signature' ? { ...keyAlgorithm, hash: 'SHA-1' } : keyAlgorithm,
    extensions: [
      new x509.BasicConstraintsExtension(flaw === 'authority', undefined, true),
      new x509.KeyUsagesExtension(usageOf(flaw), true),
      new x509.ExtendedKeyUsageExtension([
        x509.ExtendedKeyUsage[flaw === 'wrong-purpose' ? 'clientAuth' : 'serverAuth'],
      ]),
      ...(names.length === 0 ? [] : [namesExtension(names)]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ...(timestamps === 0 ? [] : [timestampExtension(timestamps)]),
      ...(flaw === 'must-staple' ? [mustStaple] : []),
    ],
  };
  const certificate =
    flaw === 'self-signed'
      ? await x509.X509CertificateGenerator.createSelfSigned({ ...shape, name: `CN=${name}`, keys })
      : await x509.X509CertificateGenerator.create({
          ...shape,
          subject: `CN=${name}`,
          issuer: issuer.certificate.subject,
          publicKey: keys.publicKey,
          signingKey: issuer.privateKey,
        });
  const privateKey = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const stated = flaw && statements[flaw];
  return {
    certificate: certificate.toString('pem'),
    key: x509.PemConverter.encode(privateKey, 'PRIVATE KEY'),
    fingerprint: Buffer.from(await certificate.getThumbprint('SHA-256')).toString('hex'),
    ...(stated === undefined ? {} : { status: await statusOf(certificate, issuer, stated) }),
  };
}

/** What the authority says of a certificate, where its server shows that. */
const statements: { readonly [Flaw in CertificateFlaw]?: Statement } = {
  revoked: { isRevoked: true },
  'outdated-status': { age: 30 },
};

function usageOf(flaw: CertificateFlaw | undefined): x509.KeyUsageFlags {
  const { digitalSignature, keyEncipherment, keyCertSign } = x509.KeyUsageFlags;
  if (flaw === 'authority') return digitalSignature | keyCertSign;
  return flaw === 'wrong-usage' ? keyEncipherment : digitalSignature | keyEncipherment;
}

/** The TLS feature `status_request` (RFC 7633 §4): a list with one whole number. */
const mustStaple = new x509.Extension('1.3.6.1.5.5.7.1.24', false, new Uint8Array([0x30, 3, 0x02, 1, 5]));

const namesExtension = (names: readonly string[]): x509.Extension =>
  new x509.SubjectAlternativeNameExtension(
    names.map((value) => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value }) as const),
  );

/** A list of so many timestamps, none of which any log has made (RFC 6962 §3.3). */
function timestampExtension(count: number): x509.Extension {
  const logAndTime = new Array<number>(40).fill(1);
  const signature = [4, 3, 0, 8, 1, 1, 1, 1, 1, 1, 1, 1];
  const timestamp = [0, ...logAndTime, 0, 0, ...signature];
  const list = Array.from({ length: count }, () => [0, timestamp.length, ...timestamp]).flat();
  const octets = [0, list.length, ...list];
  // Lengths from 128 on take a byte more, and Firefox refuses any that is written longer than it need be.
  const length = octets.length < 128 ? [octets.length] : [0x81, octets.length];
  return new x509.Extension('1.3.6.1.4.1.11129.2.4.2', false, new Uint8Array([4, ...length, ...octets]));
}

/** Each of these algorithms makes a pair; the general type also covers those that make one secret key. */
const makeKeys = (algorithm: (typeof keyKinds)[keyof typeof keyKinds]): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>;

function validity(
  flaw: CertificateFlaw | undefined,
  { lifetime = 90, age = 1 }: CertificateShape,
): readonly [Date, Date] {
  const at = (days: number) => new Date(Date.now() + days * day);
  if (flaw === 'expired') return [at(-90), at(-10)];
  if (flaw === 'not-yet-valid') return [at(10), at(90)];
  return [at(-age), at(lifetime - age)];
}
