import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** SHA-256. */
const hash = 'OID.2.16.840.1.101.3.4.2.1';

/**
 * Writes down, as Firefox does in its profile, for which hosts a person has accepted a certificate in spite of its flaw.
 * The port is the one that is really connected to.
 */
export async function acceptCertificates(
  profile: string,
  exceptions: ReadonlyMap<string, string> = new Map(),
  port = 443,
): Promise<void> {
  if (exceptions.size === 0) return;
  const lines = [...exceptions].map(
    ([host, fingerprint]) => `${host}:${port}:\t${hash}\t${fingerprint.toUpperCase().match(/../g)?.join(':')}\t`,
  );
  await writeFile(join(profile, 'cert_override.txt'), `${lines.join('\n')}\n`);
}
