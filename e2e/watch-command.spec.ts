import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { runCommand } from './harness/command-line.ts';
import { front, hosts, id, noticesIn, watchRuns } from './harness/watch-runs.ts';
import { goodHsts, page, redirect } from './lab/answers.ts';
import { openSilentPort } from './lab/silent-port.ts';
import { wellMade } from './lab/well-made-site.ts';

const runs = watchRuns();

/** What is injected between two runs, and the status of the runs after it. */
const changes: readonly (readonly [kind: string, inject: () => Promise<void>, statuses: readonly number[]])[] = [
  ['unreachable', () => runs.site.setOpen(false), [0, 1, 0]],
  ['certificate-failing', () => runs.site.certify(hosts, { flaw: 'expired' }), [1, 0, 0]],
  ['certificate-failing', () => runs.site.certify(hosts, { flaw: 'self-signed' }), [1, 0, 0]],
  ['renewal-overdue', () => runs.site.certify(hosts, { lifetime: 90, age: 69 }), [1, 0, 0]],
  ['https-not-enforced', async () => runs.change({ [`http://${id}.test/`]: page({ title: 'Over HTTP' }) }), [1, 0, 0]],
  [
    'hsts-lost',
    async () => runs.change({ [front]: page({ title: id }), [`https://www.${id}.test/`]: redirect(301, front) }),
    [1, 0, 0],
  ],
  [
    'hsts-shortened',
    async () => runs.change({ [front]: page({ title: id, headers: { 'Strict-Transport-Security': 'max-age=300' } }) }),
    [1, 0, 0],
  ],
  [
    'downgrade-redirect',
    async () => runs.change({ [`https://www.${id}.test/`]: redirect(301, `http://${id}.test/`, goodHsts) }),
    [1, 0, 0],
  ],
];

describe.each(changes)('%s', (kind, inject, statuses) => {
  test('gives exactly one notice when it comes, and one when it is over', async () => {
    const first = await runs.watch();
    expect(first, first.errors).toMatchObject({ status: 0, told: [] });
    await inject();
    const seen = [await runs.watch(), await runs.watch(), await runs.watch()];
    expect(seen.map(({ status }) => status)).toEqual(statuses);
    expect(seen.flatMap(({ told }) => told)).toEqual([`${kind} begins`]);
    runs.site.answers = wellMade(id);
    await runs.site.setOpen(true);
    await runs.site.certify(hosts, { age: 0 });
    const after = [await runs.watch(), await runs.watch()];
    expect(after.map(({ status }) => status)).toEqual([0, 0]);
    const ends = after.flatMap(({ told }) => told).filter((one) => !one.startsWith('certificate-changed'));
    expect(ends).toEqual([`${kind} ends`]);
  }, 60_000);
});

describe('a run', () => {
  test('after which nothing has changed tells nothing', async () => {
    expect(await runs.watch()).toMatchObject({ status: 0, told: [] });
    expect(await runs.watch()).toMatchObject({ status: 0, told: [] });
    const table = await runCommand(runs.argumentsWith(['--format', 'table']), { command: 'watch' });
    expect(table).toMatchObject({ status: 0, output: '' });
    expect(table.errors).toContain('1 site checked, no change.');
  });

  test('asks for each end once', async () => {
    await runs.watch();
    const before = runs.site.arrivals.length;
    await runs.watch();
    expect(runs.site.arrivals.slice(before).sort()).toEqual(Object.keys(wellMade(id)).sort());
  });

  test('tells another certificate as news, once', async () => {
    await runs.watch();
    await runs.site.certify(hosts, { age: 0 });
    const { status, notices } = await runs.watch();
    expect(status).toBe(0);
    expect(notices.map(({ kind, alarm }) => ({ kind, alarm }))).toEqual([
      { kind: 'certificate-changed', alarm: false },
    ]);
    expect(await runs.watch()).toMatchObject({ status: 0, told: [] });
  });

  test('tells an overdue renewal with what is left, and what to check', async () => {
    await runs.site.certify(hosts, { lifetime: 90, age: 69 });
    const table = await runCommand(runs.argumentsWith(['--format', 'table']), { command: 'watch' });
    expect(table.status).toBe(1);
    expect(table.output).toContain(`Renewal of the certificate of ${id}.test is overdue: 20 days left of 90 days`);
    expect(table.output).toContain('Check the renewal job');
  });

  test('does not tell answers that differ from request to request', async () => {
    await runs.watch();
    let turn = 0;
    const lost = page({ title: id });
    const kept = wellMade(id)[front] ?? lost;
    runs.site.answers = Object.defineProperty({ ...wellMade(id) }, front, {
      get: () => (turn++ % 3 === 0 ? lost : kept),
    });
    for (let more = 0; more < 4; more++) expect(await runs.watch()).toMatchObject({ status: 0, told: [] });
  }, 60_000);

  test('takes nothing for a change where no site answers', async () => {
    await writeFile(runs.list(), `${id}.test\nother.test\n`);
    await runs.watch();
    const before = await readFile(runs.state(), 'utf8');
    const silent = await openSilentPort();
    const nowhere = ['--resolve-all', '127.0.0.1', '--port-map', `80=${silent.port},443=${silent.port}`];
    const args = [runs.list(), '--state', runs.state(), ...nowhere, '--timeout', '300', '--format', 'jsonl'];
    for (let more = 0; more < 3; more++) {
      const { status, output, errors } = await runCommand(args, { command: 'watch' });
      expect(noticesIn(output)).toEqual([]);
      expect(errors).toContain('the network of this computer is to blame');
      expect(status).toBe(3);
    }
    await silent.close();
    expect(JSON.parse(await readFile(runs.state(), 'utf8'))).toEqual(JSON.parse(before));
  }, 60_000);

  test('forgets sites that are no longer listed', async () => {
    await runs.watch();
    await writeFile(runs.list(), 'other.test\n');
    await runs.watch();
    expect(Object.keys(JSON.parse(await readFile(runs.state(), 'utf8')).sites)).toEqual(['other.test']);
  });

  test('reads the list from standard input', async () => {
    const [, ...args] = runs.argumentsWith(['--format', 'json']);
    const { output } = await runCommand(['-', ...args], { command: 'watch', input: `${id}.test # ours\n\n` });
    expect(JSON.parse(output)).toMatchObject({ notices: [], sites: [{ site: `${id}.test`, alarms: [] }] });
  });
});

describe('with a browser', () => {
  test('new mixed content is told once, and once that it is gone', async () => {
    const withImage = (scheme: string) =>
      page({
        ...{ title: id, headers: goodHsts },
        body: `<img src="${scheme}://images.${id}.test/a.png?${Math.random()}" alt="">`,
      });
    const run = () => runs.watch(['--mixed-content', '--settle', '300', '--timeout', '20000']);
    runs.site.answers = { ...wellMade(id), [front]: withImage('https') };
    expect(await run()).toMatchObject({ status: 0, told: [] });
    runs.site.answers = { ...wellMade(id), [front]: withImage('http') };
    const seen = [await run(), await run(), await run()];
    expect(seen.map(({ status }) => status)).toEqual([0, 1, 0]);
    expect(seen.flatMap(({ notices }) => notices.map(({ title }) => title))).toEqual([
      `The page at ${front} has new mixed content (1): http://images.${id}.test/a.png`,
    ]);
    runs.site.answers = wellMade(id);
    const after = [await run(), await run()];
    expect(after.flatMap(({ told }) => told)).toEqual(['mixed-content ends']);
  }, 240_000);
});
