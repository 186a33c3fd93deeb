import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readAuthorities } from '../src/cli/read-authorities.ts';
import { lookAtSite } from '../src/cli/watch/look-at-site.ts';
import { watchedName } from '../src/core/watch/watched-name.ts';
import { openAddressServers } from './harness/address-servers.ts';
import { openAuthority } from './lab/authority.ts';

const cacheFolder = fileURLToPath(new URL('../.cache/lab/', import.meta.url));

describe('a watched name with several IP addresses', () => {
  const name = watchedName({ host: 'several.test', apex: undefined });
  const look = async (
    wanted: Parameters<typeof openAddressServers>[1],
    addresses = wanted.map((one) => one.address),
  ) => {
    const trusted = await openAuthority(cacheFolder, 'authority');
    const issuers = { trusted, stranger: await openAuthority(cacheFolder, 'stranger') };
    const servers = await openAddressServers(name.host, wanted, issuers);
    const authorities = await readAuthorities(trusted.file);
    const portMap = new Map([443, 80].map((port) => [port, servers.port]));
    const resolve = async () => addresses.map((address) => ({ address, family: 4 as const }));
    try {
      const access = { resolveAll: undefined, portMap, authorities, timeout: 5_000, resolve };
      const { ends } = await lookAtSite(name, 0, access);
      return ends.find(({ requested }) => requested.startsWith('https:'));
    } finally {
      await servers.close();
    }
  };

  test('shows the certificates of all of them', async () => {
    const end = await look([{ address: '127.0.0.1' }, { address: '127.0.0.2' }]);
    expect(end).toMatchObject({ status: 200, landed: 'https://several.test/' });
    expect(new Set(end?.certificates.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  test('answers where the first of them refuses connections', async () => {
    expect(await look([{ address: '127.0.0.2' }], ['127.0.0.1', '127.0.0.2'])).toMatchObject({ status: 200 });
  });

  test('fails where one of them shows a certificate that browsers refuse', async () => {
    const end = await look([{ address: '127.0.0.1' }, { address: '127.0.0.2', flaw: 'expired' }]);
    expect(end?.failure).toEqual({ class: 'certificate-expired', code: 'CERT_HAS_EXPIRED' });
  });
});
