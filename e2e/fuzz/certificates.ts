import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto as Crypto);

/** Certificates of many kinds: made here, and those of the authorities that Node brings along. */
export async function variousCertificates(): Promise<x509.X509Certificate[]> {
  const made = await Promise.all(
    algorithms.map(async (algorithm, at) => {
      const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
      return Promise.all(
        subjects.map((subject, index) =>
          x509.X509CertificateGenerator.create({
            subject,
            issuer: subjects[(index + at) % subjects.length] ?? '',
            // Both kinds of key have the parts that make a pair.
            publicKey: (keys as webcrypto.CryptoKeyPair).publicKey,
            signingKey: (keys as webcrypto.CryptoKeyPair).privateKey,
            signingAlgorithm: algorithm,
            ...(lifetimes[(index + at) % lifetimes.length] ?? {}),
            extensions: extensionSets[(index + at) % extensionSets.length] ?? [],
          }),
        ),
      );
    }),
  );
  return [...made.flat(), ...rootCertificates.map((pem) => new x509.X509Certificate(pem))];
}

const publicExponent = Uint8Array.of(1, 0, 1);
const rsa = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 1024, publicExponent } as const;

const algorithms = [
  { ...rsa, hash: 'SHA-1' },
  { ...rsa, hash: 'SHA-256', modulusLength: 2048 },
  { ...rsa, hash: 'SHA-384' },
  { ...rsa, hash: 'SHA-512' },
  { ...rsa, name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 },
  { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  { name: 'ECDSA', namedCurve: 'P-521', hash: 'SHA-512' },
  { name: 'Ed25519' },
] as const;

const subjects = [
  'CN=site.example',
  '',
  'CN=B\u00fccher \u66f8\u7c4d, O=Example\\, Inc., C=DE',
  'CN=a+OU=b, DC=site, DC=example',
  'CN=Example, E=me@site.example, 2.5.4.97=VAT-1',
];

const lifetimes = [
  { notBefore: new Date('2026-09-01T00:00:00Z'), notAfter: new Date('2027-03-19T23:59:59Z') },
  { notBefore: new Date('1999-12-31T23:59:59Z'), notAfter: new Date('2049-12-31T23:59:59Z') },
  { notBefore: new Date('2050-01-01T00:00:00Z'), notAfter: new Date('9999-12-31T23:59:59Z') },
];

const { KeyUsageFlags } = x509;
const names = (...all: x509.JsonGeneralName[]) => new x509.SubjectAlternativeNameExtension(all);

const extensionSets: x509.Extension[][] = [
  [],
  [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment, true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth, '1.2.3.4']),
    names({ type: 'dns', value: 'site.example' }, { type: 'dns', value: '*.site.example' }),
  ],
  [
    new x509.BasicConstraintsExtension(true, 2, true),
    new x509.KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign | KeyUsageFlags.decipherOnly, true),
  ],
  [
    names(
      { type: 'ip', value: '192.0.2.7' },
      { type: 'ip', value: '2001:db8::1' },
      { type: 'email', value: 'me@site.example' },
      { type: 'dns', value: 'xn--bcher-kva.example' },
      { type: 'url', value: 'https://site.example/' },
    ),
  ],
  [names(...Array.from({ length: 90 }, (_, index) => ({ type: 'dns' as const, value: `h${index}.site.example` })))],
];
