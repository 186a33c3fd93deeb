import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherDirect } from '../src/cli/direct/gather-direct.ts';
import { readAuthorities } from '../src/cli/read-authorities.ts';
import { gap, seenAs } from '../src/core/report.ts';
import { judgeSite } from '../src/core/site/judge-site.ts';
import { siteRules } from '../src/core/site/rules/index.ts';
import type { DirectFacts } from '../src/core/site/site-report-schema.ts';
import { en } from '../src/words/en.ts';
import { openChainServer } from './harness/chain-server.ts';
import { type Lab, openLab } from './lab/lab.ts';

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
  const access = { resolveAll: lab.address, portMap: lab.portMap, authorities };
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

test.each(hosts)('%s negotiates what OpenSSL says it does', async (host) => {
  const seen = facts.get(host);
  const asked = await askedByOpenssl(host);
  expect(seen?.chain[0]?.fingerprint).toBe(asked.fingerprint);
  if (asked.protocol !== undefined) expect(seen?.versions).toContain(asked.protocol);
  expect(seen?.versions.length === 0).toBe(asked.fingerprint === undefined);
});

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
  const access = { resolveAll: lab.address, portMap: lab.portMap, authorities: [] };
  const { facts: direct, answers } = await gatherDirect(['clean.test'], access);
  expect(direct.addresses[0]).toMatchObject({ failure: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', complete: false });
  expect(answers).toEqual([{ host: 'clean.test' }]);
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
    const access = { resolveAll: '127.0.0.1', portMap: new Map([[443, server.port]]), authorities: [server.root] };
    const { facts: direct } = await gatherDirect([host], access);
    const [facts] = direct.addresses;
    const names = { leaf: `CN=${host}`, intermediate: 'CN=Chain intermediate', root: 'CN=Chain root' };
    expect(facts?.chain.map(({ subject }) => subject)).toEqual(sent.map((link) => names[link]));
    const evidence = { host, ends: [], loaded: true, answers: gap(''), direct: seenAs(direct) };
    const { findings } = judgeSite(evidence, siteRules, direct.at, en);
    const outcomeOf = (rule: string) => findings.find((finding) => finding.rule === rule)?.outcome;
    expect(facts?.asSent).toBe(expected.asSent);
    expect(outcomeOf('misordered-chain')).toBe(expected.order);
    expect(outcomeOf('expired-intermediate')).toBe(expected.expired);
  } finally {
    await server.close();
  }
});
