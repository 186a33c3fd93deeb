import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readAuthorities } from '../src/cli/read-authorities.ts';
import { lookAtSite } from '../src/cli/watch/look-at-site.ts';
import { watchedName } from '../src/cli/watch/read-names.ts';
import { openAddressServers } from './harness/address-servers.ts';
import { type ChangingSite, openChangingSite } from './harness/changing-site.ts';
import { argumentsFor, runCommand } from './harness/command-line.ts';
import { goodHsts, page, redirect } from './lab/answers.ts';
import { openAuthority } from './lab/authority.ts';
import type { Issuers } from './lab/certificate.ts';
import { openSilentPort } from './lab/silent-port.ts';
import { wellMade } from './lab/well-made-site.ts';

const id = 'watched';
const hosts = [`${id}.test`, `www.${id}.test`];
const front = `https://${id}.test/`;
const cacheFolder = fileURLToPath(new URL('../.cache/lab/', import.meta.url));

let folder = '';
let issuers: Issuers;
let caFile = '';
let site: ChangingSite;

beforeAll(async () => {
  const trusted = await openAuthority(cacheFolder, 'authority');
  issuers = { trusted, stranger: await openAuthority(cacheFolder, 'stranger') };
  caFile = trusted.file;
  site = await openChangingSite(issuers);
});
afterAll(() => site.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portcullis-watch-'));
  await writeFile(join(folder, 'sites.txt'), `# what is watched\n${id}.test\n`);
  site.answers = wellMade(id);
  await site.setOpen(true);
  await site.certify(hosts);
  return () => rm(folder, { recursive: true });
});

/** A notice as it is printed for programs. */
interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly change: string;
  readonly alarm: boolean;
  readonly title: string;
  readonly advice?: string;
}

const state = (): string => join(folder, 'state.json');
const inLab = (): string[] => [
  ...['--ca', caFile, '--resolve-all', '127.0.0.1'],
  ...['--port-map', [...site.portMap].map(([from, to]) => `${from}=${to}`).join(',')],
];
const watchArguments = (more: readonly string[] = []): string[] => [
  join(folder, 'sites.txt'),
  ...['--state', state(), ...inLab(), ...more],
];

const noticesIn = (output: string): Notice[] =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .flatMap((line) => {
      const { type, ...rest } = JSON.parse(line);
      return type === 'notice' ? rest : [];
    });

/** One run: its status, and what it told in short. */
async function watch(more: readonly string[] = []) {
  const ended = await runCommand(watchArguments(['--format', 'jsonl', ...more]), { command: 'watch' });
  const notices = noticesIn(ended.output);
  return { ...ended, notices, told: notices.map(({ kind, change }) => `${kind} ${change}`) };
}

const changed = (answers: ChangingSite['answers']) => async () => {
  site.answers = { ...wellMade(id), ...answers };
};

/** What is injected between two runs, and the status of the runs after it. */
const changes: readonly (readonly [kind: string, inject: () => Promise<void>, statuses: readonly number[]])[] = [
  ['unreachable', () => site.setOpen(false), [0, 1, 0]],
  ['certificate-failing', () => site.certify(hosts, { flaw: 'expired' }), [1, 0, 0]],
  ['certificate-failing', () => site.certify(hosts, { flaw: 'self-signed' }), [1, 0, 0]],
  ['renewal-overdue', () => site.certify(hosts, { lifetime: 90, age: 69 }), [1, 0, 0]],
  ['https-not-enforced', changed({ [`http://${id}.test/`]: page({ title: 'Over HTTP' }) }), [1, 0, 0]],
  [
    'hsts-lost',
    changed({ [front]: page({ title: id }), [`https://www.${id}.test/`]: redirect(301, front) }),
    [1, 0, 0],
  ],
  [
    'hsts-shortened',
    changed({ [front]: page({ title: id, headers: { 'Strict-Transport-Security': 'max-age=300' } }) }),
    [1, 0, 0],
  ],
  [
    'downgrade-redirect',
    changed({ [`https://www.${id}.test/`]: redirect(301, `http://${id}.test/`, goodHsts) }),
    [1, 0, 0],
  ],
];

describe.each(changes)('%s', (kind, inject, statuses) => {
  test('gives exactly one notice when it comes, and one when it is over', async () => {
    const first = await watch();
    expect(first, first.errors).toMatchObject({ status: 0, told: [] });
    await inject();
    const runs = [await watch(), await watch(), await watch()];
    expect(runs.map(({ status }) => status)).toEqual(statuses);
    expect(runs.flatMap(({ told }) => told)).toEqual([`${kind} begins`]);
    site.answers = wellMade(id);
    await site.setOpen(true);
    await site.certify(hosts, { age: 0 });
    const after = [await watch(), await watch()];
    expect(after.map(({ status }) => status)).toEqual([0, 0]);
    const ends = after.flatMap(({ told }) => told).filter((one) => !one.startsWith('certificate-changed'));
    expect(ends).toEqual([`${kind} ends`]);
  }, 60_000);
});

describe('a run', () => {
  test('after which nothing has changed tells nothing', async () => {
    expect(await watch()).toMatchObject({ status: 0, told: [] });
    expect(await watch()).toMatchObject({ status: 0, told: [] });
    const table = await runCommand(watchArguments(['--format', 'table']), { command: 'watch' });
    expect(table).toMatchObject({ status: 0, output: '' });
    expect(table.errors).toContain('1 site checked, no change.');
  });

  test('asks for each end once', async () => {
    await watch();
    const before = site.arrivals.length;
    await watch();
    expect(site.arrivals.slice(before).sort()).toEqual(Object.keys(wellMade(id)).sort());
  });

  test('tells another certificate as news, once', async () => {
    await watch();
    await site.certify(hosts, { age: 0 });
    const { status, notices } = await watch();
    expect(status).toBe(0);
    expect(notices.map(({ kind, alarm }) => ({ kind, alarm }))).toEqual([
      { kind: 'certificate-changed', alarm: false },
    ]);
    expect(await watch()).toMatchObject({ status: 0, told: [] });
  });

  test('tells an overdue renewal with what is left, and what to check', async () => {
    await site.certify(hosts, { lifetime: 90, age: 69 });
    const table = await runCommand(watchArguments(['--format', 'table']), { command: 'watch' });
    expect(table.status).toBe(1);
    expect(table.output).toContain(`Renewal of the certificate of ${id}.test is overdue: 20 days left of 90 days`);
    expect(table.output).toContain('Check the renewal job');
  });

  test('does not tell answers that differ from request to request', async () => {
    await watch();
    let turn = 0;
    const lost = page({ title: id });
    const kept = wellMade(id)[front] ?? lost;
    site.answers = Object.defineProperty({ ...wellMade(id) }, front, { get: () => (turn++ % 3 === 0 ? lost : kept) });
    for (let more = 0; more < 4; more++) expect(await watch()).toMatchObject({ status: 0, told: [] });
  }, 60_000);

  test('takes nothing for a change where no site answers', async () => {
    await writeFile(join(folder, 'sites.txt'), `${id}.test\nother.test\n`);
    await watch();
    const before = await readFile(state(), 'utf8');
    const silent = await openSilentPort();
    const nowhere = ['--resolve-all', '127.0.0.1', '--port-map', `80=${silent.port},443=${silent.port}`];
    const args = [join(folder, 'sites.txt'), '--state', state(), ...nowhere, '--timeout', '300', '--format', 'jsonl'];
    for (let more = 0; more < 3; more++) {
      const { status, output, errors } = await runCommand(args, { command: 'watch' });
      expect(noticesIn(output)).toEqual([]);
      expect(errors).toContain('the network of this computer is to blame');
      expect(status).toBe(3);
    }
    await silent.close();
    expect(JSON.parse(await readFile(state(), 'utf8'))).toEqual(JSON.parse(before));
  }, 60_000);

  test('forgets sites that are no longer listed', async () => {
    await watch();
    await writeFile(join(folder, 'sites.txt'), 'other.test\n');
    await watch();
    expect(Object.keys(JSON.parse(await readFile(state(), 'utf8')).sites)).toEqual(['other.test']);
  });

  test('reads the list from standard input', async () => {
    const [, ...args] = watchArguments(['--format', 'json']);
    const { output } = await runCommand(['-', ...args], { command: 'watch', input: `${id}.test # ours\n\n` });
    expect(JSON.parse(output)).toMatchObject({ notices: [], sites: [{ site: `${id}.test`, alarms: [] }] });
  });
});

describe('a name with several IP addresses', () => {
  const name = watchedName({ host: 'several.test', apex: undefined });
  const look = async (
    wanted: Parameters<typeof openAddressServers>[1],
    addresses = wanted.map((one) => one.address),
  ) => {
    const servers = await openAddressServers(name.host, wanted, issuers);
    const authorities = await readAuthorities(caFile);
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

describe('is refused in one sentence, and leaves what is there:', () => {
  test.each([
    ['a state that is no JSON', 'hello', 'is not JSON'],
    ['a state of another kind', '{"baseline":1}', 'is not valid'],
    ['a state of another version', '{"version":2,"sites":{},"untold":[]}', 'another version of Portcullis wrote it'],
  ])('%s', async (_, content, sentence) => {
    await writeFile(state(), content);
    const { status, output, errors } = await watch();
    expect(status).toBe(2);
    expect(output).toBe('');
    expect(errors.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
    expect(await readFile(state(), 'utf8')).toBe(content);
  });

  test.each([
    ['no list', () => ['--state', state()], 'Name one file'],
    ['no state', () => [join(folder, 'sites.txt')], '--state FILE'],
    ['a list that is not there', () => [join(folder, 'none.txt'), '--state', state()], 'cannot be read'],
    [
      'a folder that is not there',
      () => [join(folder, 'sites.txt'), '--state', join(folder, 'a/b')],
      'cannot be written',
    ],
    ['a browser that nothing is loaded in', () => watchArguments(['--browser', 'firefox']), 'needs --mixed-content'],
    ['another format', () => watchArguments(['--format', 'sarif']), '--format is one of table, json, jsonl'],
  ])('%s', async (_, args, sentence) => {
    const { status, output, errors } = await runCommand(args(), { command: 'watch' });
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
  });

  test('a list with something that is no site', async () => {
    await writeFile(join(folder, 'sites.txt'), `${id}.test\nftp://x/\n`);
    expect(await watch()).toMatchObject({ status: 2, output: '' });
  });
});

describe('nothing is lost or doubled', () => {
  test('by two runs at once', async () => {
    await watch();
    await changed({ [front]: page({ title: id }) })();
    const runs = await Promise.all([watch(), watch(), watch()]);
    expect(runs.flatMap(({ told }) => told)).toEqual(['hsts-lost begins']);
    expect(await watch()).toMatchObject({ status: 0, told: [] });
  }, 60_000);

  test('by runs that are killed at any moment', async () => {
    await watch();
    await changed({ [front]: page({ title: id }) })();
    const outputs: string[] = [];
    for (let wait = 100; wait <= 3_500; wait += 200) outputs.push(await killedAfter(wait));
    const left = await readdir(folder);
    const last = await watch();
    const told = [...outputs.flatMap(noticesIn), ...last.notices].map(({ kind, change }) => `${kind} ${change}`);
    expect(told, left.join(' ')).toEqual(['hsts-lost begins']);
    expect(await watch()).toMatchObject({ status: 0, told: [] });
    expect((await readdir(folder)).sort()).toEqual(['sites.txt', 'state.json']);
  }, 120_000);

  test('by a run that is killed before it has told what it found', async () => {
    await watch();
    await changed({ [front]: page({ title: id }) })();
    await watch(['--output', join(folder, 'out.txt')]);
    const notices = noticesIn(await readFile(join(folder, 'out.txt'), 'utf8'));
    const known = JSON.parse(await readFile(state(), 'utf8'));
    const { site: name, kind, change, at, parts } = notices[0] as unknown as Record<string, unknown>;
    const untold = [{ site: name, kind, change, at: Date.parse(String(at)), parts }];
    await writeFile(state(), JSON.stringify({ ...known, untold }));
    const next = await watch();
    expect(next.status).toBe(1);
    expect(next.notices).toEqual(notices);
    expect(await watch()).toMatchObject({ status: 0, told: [] });
  }, 60_000);

  test('by a lock that a run has left behind', async () => {
    await writeFile(`${state()}.lock`, '999999999\n');
    expect(await watch()).toMatchObject({ status: 0, told: [] });
  });
});

/** Starts a run, and kills it after so many milliseconds; with what it had printed. */
async function killedAfter(milliseconds: number): Promise<string> {
  const { args, env } = argumentsFor('watch', watchArguments(['--format', 'jsonl', '--quiet']));
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  await sleep(milliseconds);
  child.kill('SIGKILL');
  await closed;
  return output;
}

describe('with a browser', () => {
  test('new mixed content is told once, and once that it is gone', async () => {
    const withImage = (scheme: string) =>
      page({
        ...{ title: id, headers: goodHsts },
        body: `<img src="${scheme}://images.${id}.test/a.png?${Math.random()}" alt="">`,
      });
    const run = () => watch(['--mixed-content', '--settle', '300', '--timeout', '20000']);
    site.answers = { ...wellMade(id), [front]: withImage('https') };
    expect(await run()).toMatchObject({ status: 0, told: [] });
    site.answers = { ...wellMade(id), [front]: withImage('http') };
    const runs = [await run(), await run(), await run()];
    expect(runs.map(({ status }) => status)).toEqual([0, 1, 0]);
    expect(runs.flatMap(({ notices }) => notices.map(({ title }) => title))).toEqual([
      `The page at ${front} has new mixed content (1): http://images.${id}.test/a.png`,
    ]);
    site.answers = wellMade(id);
    const after = [await run(), await run()];
    expect(after.flatMap(({ told }) => told)).toEqual(['mixed-content ends']);
  }, 240_000);
});
