import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { isDeepStrictEqual, promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherDirect } from '../src/cli/direct/gather-direct.ts';
import { readAuthorities } from '../src/cli/read-authorities.ts';
import { seenAs } from '../src/core/report.ts';
import { judgeSite } from '../src/core/site/judge-site.ts';
import { siteRules } from '../src/core/site/rules/index.ts';
import type { DirectFacts } from '../src/core/site/site-report-schema.ts';
import { en } from '../src/words/en.ts';
import { openChainServer } from './harness/chain-server.ts';
import { type Lab, openLab } from './lab/lab.ts';

/** What these tests are not about. */
const nothing = { state: 'gap', reason: '' } as const;

let lab: Lab;
let facts: ReadonlyMap<string, DirectFacts['addresses'][number]>;
const hosts = [
  'clean.test',
  'expired.test',
  'misnamed.test',
  'self-signed.test',
  'tls-11.test',
  'tls-12.test',
  'plain.test',
];

beforeAll(async () => {
  lab = await openLab();
  const authorities = await readAuthorities(lab.caFile);
  const access = { resolveAll: lab.address, portMap: lab.portMap, authorities, timeout: 10_000 };
  const { addresses } = (await gatherDirect(hosts, access)).facts;
  facts = new Map(addresses.map((one) => [one.host, one]));
});
afterAll(() => lab.close());

const run = promisify(execFile);

/** What OpenSSL's own client is told by a server: protocol and the fingerprint of its certificate, or that it fails. */
async function askedByOpenssl(host: string): Promise<{ protocol?: string; fingerprint?: string }> {
  const port = lab.portMap.get(443) ?? 443;
  // Versions that OpenSSL takes for insecure are what is asked about.
  const client = `openssl s_client -connect ${lab.address}:${port} -servername ${host} -cipher DEFAULT:@SECLEVEL=0 </dev/null 2>/dev/null`;
  const { stdout } = await run('sh', ['-c', `${client}; true`]);
  if (!stdout.includes('BEGIN CERTIFICATE')) return {};
  const { stdout: digest } = await run('sh', ['-c', `${client} | openssl x509 -noout -fingerprint -sha256`]);
  // What stands after “New” is the version that the cipher is from, which is the connection's in TLS 1.3 only.
  const protocol = /(?:Protocol\s*: |New, (?=TLSv1\.3))(TLSv[\d.]+)/.exec(stdout)?.[1];
  return {
    ...(protocol === undefined ? {} : { protocol }),
    fingerprint: digest.trim().replace(/^.*=/, '').replaceAll(':', '').toLowerCase(),
  };
}

/** Which certificate OpenSSL's own client is shown, and whether it trusts it for the host, with the lab's authority. */
async function verifiedByOpenssl(host: string): Promise<{ fingerprint: string | undefined; trusted: boolean }> {
  const port = lab.portMap.get(443) ?? 443;
  const trusting = `-CAfile '${lab.caFile}' -verify_hostname '${host}'`;
  const client = `openssl s_client -connect ${lab.address}:${port} -servername '${host}' ${trusting}`;
  const ask = async (more: string): Promise<string> =>
    (await run('sh', ['-c', `${client} ${more} </dev/null 2>/dev/null; true`])).stdout;
  // Systems set the level at which OpenSSL refuses keys and algorithms; this is its own, and Node's.
  const usual = await ask('-cipher DEFAULT:@SECLEVEL=1');
  const isConnected = !usual.includes('Cipher is (NONE)');
  // What it takes for insecure it shows only when it is told to, and that is not trusted.
  const stdout = isConnected ? usual : await ask('-cipher DEFAULT:@SECLEVEL=0');
  const [pem] = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(stdout) ?? [];
  return {
    fingerprint:
      pem === undefined ? undefined : new X509Certificate(pem).fingerprint256.replaceAll(':', '').toLowerCase(),
    trusted: isConnected && usual.includes('Verify return code: 0 (ok)'),
  };
}

test.each(hosts)('%s negotiates what OpenSSL says it does', async (host) => {
  const seen = facts.get(host);
  const asked = await askedByOpenssl(host);
  expect(seen?.chain[0]?.fingerprint).toBe(asked.fingerprint);
  if (asked.protocol !== undefined) expect(seen?.versions).toContain(asked.protocol);
  expect(seen?.versions.length === 0).toBe(asked.fingerprint === undefined);
});

test('every server of the lab has the certificate that OpenSSL is shown, and is trusted where it trusts it', async () => {
  const urls = lab.cases.flatMap(({ answers, terms = {}, certificates = {} }) => [
    ...Object.keys(answers).filter((url) => new URL(url).origin === `https://${new URL(url).hostname}`),
    ...[...Object.keys(terms), ...Object.keys(certificates)].map((host) => `https://${host}/`),
  ]);
  // OpenSSL's client takes names as they stand in a greeting.
  const names = [...new Set(urls.map((url) => new URL(url).hostname))].filter((host) => !/^[\d.[]/.test(host));
  // Whoever has no certificate of their own is shown theirs, but gets no connection.
  const demanding = lab.cases.flatMap(({ terms = {} }) =>
    Object.entries(terms).flatMap(([host, { clientCertificate }]) => (clientCertificate === undefined ? [] : host)),
  );
  const all = names.filter((host) => !demanding.includes(host));
  expect(all.length).toBeGreaterThan(150);
  const authorities = await readAuthorities(lab.caFile);
  const access = { resolveAll: lab.address, portMap: lab.portMap, authorities, timeout: 10_000 };
  const differing: string[] = [];
  for (let from = 0; from < all.length; from += 8) {
    const some = all.slice(from, from + 8);
    const { addresses } = (await gatherDirect(some, access)).facts;
    for (const [index, client] of (await Promise.all(some.map(verifiedByOpenssl))).entries()) {
      const { chain = [], failure } = addresses[index] ?? {};
      const ours = { fingerprint: chain[0]?.fingerprint, trusted: chain.length > 0 && failure === undefined };
      if (!isDeepStrictEqual(ours, client))
        differing.push(`${some[index]}: ${JSON.stringify({ ours, failure, client })}`);
    }
  }
  expect(differing).toEqual([]);
}, 300_000);

test.each([
  ['clean.test', undefined],
  ['expired.test', 'CERT_HAS_EXPIRED'],
  ['misnamed.test', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['self-signed.test', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['plain.test', 'ECONNRESET'],
])('the certificate of %s fails with %s', (host, code) => {
  expect(facts.get(host)?.failure).toBe(code);
});

test.each([
  ['clean.test', ['TLSv1.2', 'TLSv1.3']],
  ['tls-11.test', ['TLSv1.1']],
  ['tls-12.test', ['TLSv1.2']],
  ['plain.test', []],
])('%s accepts %j', (host, versions) => {
  expect(facts.get(host)?.versions).toEqual(versions);
});

test('without its authority, a certificate of the lab is not trusted', async () => {
  const access = { resolveAll: lab.address, portMap: lab.portMap, authorities: [], timeout: 10_000 };
  const { facts: direct, answers } = await gatherDirect(['clean.test'], access);
  expect(direct.addresses[0]).toMatchObject({ failure: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', complete: false });
  expect(answers).toEqual([{ host: 'clean.test', failure: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }]);
});

test.each([
  ['in order', ['leaf', 'intermediate'], -30, { asSent: true, order: 'pass', expired: 'pass' }],
  ['with the root', ['leaf', 'intermediate', 'root'], -30, { asSent: true, order: 'pass', expired: 'pass' }],
  ['out of order', ['leaf', 'root', 'intermediate'], -30, { asSent: true, order: 'fail', expired: 'pass' }],
  ['with one that has expired', ['leaf', 'intermediate'], 3, { asSent: true, order: 'pass', expired: 'fail' }],
] as const)('a chain that is sent %s is told as sent', async (_name, sent, expiredFor, expected) => {
  const host = 'chain.test';
  const server = await openChainServer(host, sent, expiredFor);
  try {
    const access = {
      resolveAll: '127.0.0.1',
      portMap: new Map([[443, server.port]]),
      authorities: [server.root],
      timeout: 10_000,
    };
    const { facts: direct } = await gatherDirect([host], access);
    const [facts] = direct.addresses;
    const names = { leaf: `CN=${host}`, intermediate: 'CN=Chain intermediate', root: 'CN=Chain root' };
    expect(facts?.chain.map(({ subject }) => subject)).toEqual(sent.map((link) => names[link]));
    const evidence = { host, ends: [], loaded: true, answers: nothing, siblings: nothing, direct: seenAs(direct) };
    const { findings } = judgeSite(evidence, siteRules, direct.at, en);
    const outcomeOf = (rule: string) => findings.find((finding) => finding.rule === rule)?.outcome;
    expect(facts?.asSent).toBe(expected.asSent);
    expect(outcomeOf('misordered-chain')).toBe(expected.order);
    expect(outcomeOf('expired-intermediate')).toBe(expected.expired);
  } finally {
    await server.close();
  }
});
