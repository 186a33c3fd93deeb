import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/** Reads the certificates of a PEM file, one string each. */
export async function readAuthorities(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The certificate authority file ${file} cannot be read (${error.code ?? error.message}).`);
  });
  const certificates = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (certificates.length === 0) throw new UsageError(`The file ${file} contains no PEM certificate.`);
  for (const pem of certificates) {
    if (!isCertificate(pem)) throw new UsageError(`The file ${file} contains a certificate that cannot be read.`);
  }
  return certificates;
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
