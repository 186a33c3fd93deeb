import 'reflect-metadata';
import * as nodeCrypto from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { expect, test } from 'vitest';
import { readCertificate } from '../../src/core/standards/x509.ts';
import { variousCertificates } from './certificates.ts';

test('certificates of many kinds are read as @peculiar/x509 and OpenSSL read them', async () => {
  const certificates = await variousCertificates();
  expect(certificates.length).toBeGreaterThan(100);
  for (const certificate of certificates) {
    expect.soft(readCertificate(new Uint8Array(certificate.rawData)), certificate.subject).toEqual(asRead(certificate));
  }
}, 60_000);

/** What others read in the certificate, in our words. */
function asRead(certificate: x509.X509Certificate) {
  const { notBefore, notAfter, subjectName, issuerName } = certificate;
  const usage = certificate.getExtension(x509.KeyUsagesExtension);
  const purposes = certificate.getExtension(x509.ExtendedKeyUsageExtension);
  const names = certificate.getExtension(x509.SubjectAlternativeNameExtension)?.names.toJSON() ?? [];
  const constraints = certificate.getExtension(x509.BasicConstraintsExtension);
  return {
    subject: rfc4514(subjectName),
    issuer: rfc4514(issuerName),
    names: names.filter(({ type }) => type === 'dns' || type === 'ip').map(({ value }) => value),
    notBefore: seconds(notBefore),
    notAfter: seconds(notAfter),
    ...keyOf(new nodeCrypto.X509Certificate(Buffer.from(certificate.rawData)).publicKey),
    signatureAlgorithm: signatureOf(certificate.signatureAlgorithm),
    ...(usage === null ? {} : { keyUsage: flagsOf(usage.usages) }),
    ...(purposes === null
      ? {}
      : { extendedKeyUsage: purposes.usages.map((usage) => purposeNames[String(usage)] ?? usage) }),
    isAuthority: constraints?.ca ?? false,
    isSelfIssued: certificate.subject === certificate.issuer,
    embeddedTimestamps: 0,
  };
}

const seconds = (date: Date): string => date.toISOString().replace('.000', '');

const rfc4514 = (name: x509.Name): string =>
  name
    .toJSON()
    .reverse()
    .map((part) =>
      new x509.Name([part])
        .toString()
        .replace(/^E=/, 'emailAddress=')
        .replace(/^2.5.4.5=/, 'serialNumber='),
    )
    .join(',');

function keyOf({ asymmetricKeyType, asymmetricKeyDetails }: nodeCrypto.KeyObject) {
  if (asymmetricKeyType?.startsWith('rsa'))
    return { keyAlgorithm: 'RSA', keyBits: asymmetricKeyDetails?.modulusLength };
  if (asymmetricKeyType === 'ed25519') return { keyAlgorithm: 'Ed25519' };
  const curve = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' }[asymmetricKeyDetails?.namedCurve ?? ''];
  return { keyAlgorithm: 'EC', curve, keyBits: Number(curve?.slice(2)) };
}

function signatureOf(algorithm: Algorithm): string {
  // The library states the hash as Web Cryptography does.
  const hash = (algorithm as { hash?: { name: string } }).hash?.name;
  const scheme = { 'RSASSA-PKCS1-v1_5': 'RSA', 'RSA-PSS': 'RSA-PSS' }[algorithm.name] ?? algorithm.name;
  return hash === undefined ? scheme : `${hash} with ${scheme}`;
}

const flagsOf = (flags: x509.KeyUsageFlags): string[] =>
  [
    'digitalSignature',
    'contentCommitment',
    'keyEncipherment',
    'dataEncipherment',
    'keyAgreement',
    'keyCertSign',
    'cRLSign',
    'encipherOnly',
    'decipherOnly',
  ].filter((_, bit) => flags & (1 << bit));

const purposeNames: Readonly<Record<string, string>> = {
  '1.3.6.1.5.5.7.3.1': 'serverAuth',
  '1.3.6.1.5.5.7.3.2': 'clientAuth',
  '1.3.6.1.5.5.7.3.3': 'codeSigning',
  '1.3.6.1.5.5.7.3.4': 'emailProtection',
};
