import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as x509 from '@peculiar/x509';

/** A certificate authority: what signs, and the PEM file that browsers are told to trust. */
export interface Authority {
  readonly certificate: x509.X509Certificate;
  readonly privateKey: webcrypto.CryptoKey;
  readonly file: string;
}

const day = 86_400_000;
const certificateFile = 'authority.crt';
const keyFile = 'authority.key';
export const keyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

x509.cryptoProvider.set(webcrypto as Crypto);

/**
 * Reads the authority kept in the folder, or makes a new one if there is none or it ends within a day. Labs that start
 * at the same time have the same one.
 */
export async function openAuthority(folder: string, name: string): Promise<Authority> {
  const home = join(folder, name);
  const kept = await readAuthority(home);
  if (kept !== undefined && kept.certificate.notAfter.getTime() > Date.now() + day) return kept;
  if (kept !== undefined) await rm(home, { recursive: true, force: true });
  await createAuthority(home, name);
  const made = await readAuthority(home);
  if (made === undefined) throw new Error(`${home} has lost its certificate. Remove the folder, and it is made anew.`);
  return made;
}

async function readAuthority(home: string): Promise<Authority | undefined> {
  const file = join(home, certificateFile);
  const pem = await readIfThere(file);
  if (pem === undefined) return undefined;
  const certificate = new x509.X509Certificate(pem);
  const der = x509.PemConverter.decodeFirst(await readFile(join(home, keyFile), 'utf8'));
  return {
    certificate,
    privateKey: await webcrypto.subtle.importKey('pkcs8', der, keyAlgorithm, false, ['sign']),
    file,
  };
}

/** Leaves an authority in the folder: the one made here, or one that another lab has made meanwhile. */
async function createAuthority(home: string, name: string): Promise<void> {
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
  await mkdir(dirname(home), { recursive: true });
  const draft = await mkdtemp(`${home}-`);
  await writeFile(join(draft, keyFile), `${key}\n`, { mode: 0o600 });
  await writeFile(join(draft, certificateFile), `${certificate.toString('pem')}\n`);
  try {
    // Certificate and key appear together, and only where none are yet.
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true });
    if (!isThere(error)) throw error;
  }
}

/** Whether a folder could not take a place because another one has it; the systems name it differently. */
const isThere = (error: unknown): boolean => ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error));

/** NodeJS file errors carry a code. */
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
