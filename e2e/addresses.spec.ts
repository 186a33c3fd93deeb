import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatherDirect } from '../src/cli/direct/gather-direct.ts';
import { launch } from '../src/cli/launch.ts';
import { readAuthorities } from '../src/cli/read-authorities.ts';
import { visitAddress } from '../src/cli/visit-address.ts';
import { seenAs } from '../src/core/report.ts';
import { judgeSite } from '../src/core/site/judge-site.ts';
import { siteRules } from '../src/core/site/rules/index.ts';
import { en } from '../src/words/en.ts';
import { type AddressServer, openAddressServers } from './harness/address-servers.ts';
import { browsers } from './harness/world.ts';
import { openAuthority } from './lab/authority.ts';
import { surroundings } from './lab/surroundings.ts';

/** What these tests are not about. */
const nothing = { state: 'gap', reason: '' } as const;

const host = 'two.test';
const sound: AddressServer = { address: '127.0.0.1', title: 'Garden tools' };
const alike: AddressServer = { ...sound, address: '127.0.0.2', sameIdentity: true };

const cases = [
  ['alike', [sound, alike], 'pass', 'serious'],
  ['with another valid certificate', [sound, { ...alike, sameIdentity: false }], 'fail', 'info'],
  [
    'with a certificate of another name',
    [sound, { ...alike, sameIdentity: false, flaw: 'wrong-name' }],
    'fail',
    'serious',
  ],
  ['with another site', [sound, { ...alike, title: 'Apache2 Default Page' }], 'fail', 'serious'],
  ['with a redirect elsewhere', [sound, { ...alike, to: 'https://parked.test/' }], 'fail', 'serious'],
  ['one of them, the other refuses', [sound], 'fail', 'serious'],
] as const;

let opened: readonly Awaited<ReturnType<typeof openAddressServers>>[] = [];
let authorities: readonly string[] = [];
beforeAll(async () => {
  const folder = fileURLToPath(new URL('../.cache/lab/', import.meta.url));
  const trusted = await openAuthority(folder, 'authority');
  const issuers = { trusted, stranger: await openAuthority(folder, 'stranger') };
  authorities = await readAuthorities(trusted.file);
  // All of them before the first handshake: after one that failed, this Node may refuse to read a key.
  opened = await Promise.all(cases.map(([, servers]) => openAddressServers(host, servers, issuers)));
});
afterAll(async () => {
  await Promise.all(opened.map((servers) => servers.close()));
});

describe('the addresses of a name answer', () => {
  test.each(cases.map((one, index) => [...one, index] as const))(
    '%s',
    async (_name, _servers, outcome, severity, index) => {
      const access = {
        ...{ resolveAll: undefined, timeout: 5_000, authorities },
        portMap: new Map([[443, opened[index]?.port ?? 0]]),
        resolve: async () => ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 as const })),
      };
      const { facts: direct } = await gatherDirect([host], access);
      expect(direct.addresses.map(({ address }) => address)).toEqual(['127.0.0.1', '127.0.0.2']);
      const evidence = { host, ends: [], loaded: true, answers: nothing, siblings: nothing, direct: seenAs(direct) };
      const { findings } = judgeSite(evidence, siteRules, direct.at, en);
      expect(findings.find(({ rule }) => rule === 'uneven-addresses')).toMatchObject({ outcome, severity });
    },
  );
});

// This computer's own name has an address of either kind, of which only IPv4 is served.
test.each(browsers)(
  '%s shows a page from the address that answers, and tells nothing of the other',
  async (browser) => {
    const portMap = new Map([[443, opened.at(-1)?.port ?? 0]]);
    const shared = { browser, executable: undefined, headless: true, authorities, ...surroundings[browser] };
    const driver = await launch({ ...shared, resolveAll: 'localhost', portMap });
    try {
      const patience = { settle: 300, timeout: 20_000, deep: false };
      const report = await visitAddress(driver, await driver.openTab(), `https://${host}/`, patience);
      expect(report.connection.failure).toBeUndefined();
      expect(report.connection.hops.map(({ address }) => address)).toEqual(['127.0.0.1']);
    } finally {
      await driver.close();
    }
  },
);
