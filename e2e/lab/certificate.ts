import { webcrypto } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import * as x509 from '@peculiar/x509';
import { type Authority, keyAlgorithm } from './authority.ts';

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
  | 'wrong-purpose';

const day = 86_400_000;

/** Who signs the lab's certificates: the trusted authority, and one that nobody knows. */
export interface Issuers {
  readonly trusted: Authority;
  readonly stranger: Authority;
}

/** Makes the TLS identity of a host: valid for ninety days, or flawed in exactly one way. */
export async function issueCertificate(
  host: string,
  flaw: CertificateFlaw | undefined,
  { trusted, stranger }: Issuers,
): Promise<SecureContext> {
  const keys = await webcrypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify']);
  const name = flaw === 'wrong-name' ? `other-${host}` : host;
  const issuer = flaw === 'unknown-authority' ? stranger : trusted;
  const [notBefore, notAfter] = validity(flaw);
  const shape = {
    notBefore,
    notAfter,
    signingAlgorithm: flaw === 'weak-signature' ? { ...keyAlgorithm, hash: 'SHA-1' } : keyAlgorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([
        x509.ExtendedKeyUsage[flaw === 'wrong-purpose' ? 'clientAuth' : 'serverAuth'],
      ]),
      new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: name }]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
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
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return createSecureContext({
    cert: certificate.toString('pem'),
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
    // At its usual level OpenSSL takes no weak certificate.
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
}

function validity(flaw: CertificateFlaw | undefined): readonly [Date, Date] {
  const at = (days: number) => new Date(Date.now() + days * day);
  if (flaw === 'expired') return [at(-90), at(-10)];
  if (flaw === 'not-yet-valid') return [at(10), at(90)];
  return [at(-1), at(89)];
}
