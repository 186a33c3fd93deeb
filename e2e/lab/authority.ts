import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';

/** A certificate authority: what signs, and the PEM file that browsers are told to trust. */
export interface Authority {
  readonly certificate: x509.X509Certificate;
  readonly privateKey: webcrypto.CryptoKey;
  readonly file: string;
}

const day = 86_400_000;
export const keyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

x509.cryptoProvider.set(webcrypto as Crypto);

/** Reads the authority kept in the folder, or makes a new one if there is none or it ends within a day. */
export async function openAuthority(folder: string, name: string): Promise<Authority> {
  return (await readAuthority(folder, name)) ?? (await createAuthority(folder, name));
}

async function readAuthority(folder: string, name: string): Promise<Authority | undefined> {
  const file = join(folder, `${name}.crt`);
  const [pem, key] = await Promise.all([readIfThere(file), readIfThere(join(folder, `${name}.key`))]);
  if (pem === undefined || key === undefined) return undefined;
  const certificate = new x509.X509Certificate(pem);
  if (certificate.notAfter.getTime() < Date.now() + day) return undefined;
  const der = x509.PemConverter.decodeFirst(key);
  return {
    certificate,
    privateKey: await webcrypto.subtle.importKey('pkcs8', der, keyAlgorithm, false, ['sign']),
    file,
  };
}

async function createAuthority(folder: string, name: string): Promise<Authority> {
  const keys = await webcrypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=Portcullis lab ${name}, O=Portcullis lab`,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 365 * day),
    signingAlgorithm: keyAlgorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const key = x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.crt`);
  await writeWhole(join(folder, `${name}.key`), `${key}\n`);
  await writeWhole(file, `${certificate.toString('pem')}\n`);
  return { certificate, privateKey: keys.privateKey, file };
}

/** Two labs may start at the same time; neither must read half a file. */
async function writeWhole(file: string, content: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, file);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    // NodeJS file errors carry a code; any other one is not about a missing file.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
