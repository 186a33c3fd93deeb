import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { builtCommand, runCommand } from './harness/command-line.ts';
import { front, id, noticesIn, watchRuns } from './harness/watch-runs.ts';
import { page } from './lab/answers.ts';

const runs = watchRuns();

describe('is refused in one sentence, and leaves what is there:', () => {
  test.each([
    ['a state that is no JSON', 'hello', 'is not JSON'],
    ['a state of another kind', '{"baseline":1}', 'is not valid'],
    ['a state of another version', '{"version":2,"sites":{},"untold":[]}', 'another version of Portcullis wrote it'],
  ])('%s', async (_, content, sentence) => {
    await writeFile(runs.state(), content);
    const { status, output, errors } = await runs.watch();
    expect(status).toBe(2);
    expect(output).toBe('');
    expect(errors.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
    expect(await readFile(runs.state(), 'utf8')).toBe(content);
  });

  test.each([
    ['no list', () => ['--state', runs.state()], 'Name one file'],
    ['no state', () => [runs.list()], '--state FILE'],
    ['a list that is not there', () => [runs.inFolder('none.txt'), '--state', runs.state()], 'cannot be read'],
    ['a folder that is not there', () => [runs.list(), '--state', runs.inFolder('a/b')], 'cannot be written'],
    [
      'a browser that nothing is loaded in',
      () => runs.argumentsWith(['--browser', 'firefox']),
      'needs --mixed-content',
    ],
    ['another format', () => runs.argumentsWith(['--format', 'sarif']), '--format is one of table, json, jsonl'],
  ])('%s', async (_, args, sentence) => {
    const { status, output, errors } = await runCommand(args(), { command: 'watch' });
    expect({ status, output }).toEqual({ status: 2, output: '' });
    expect(errors.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
  });

  test('a list with something that is no site', async () => {
    await writeFile(runs.list(), `${id}.test\nftp://x/\n`);
    expect(await runs.watch()).toMatchObject({ status: 2, output: '' });
  });
});

describe('nothing is lost or doubled', () => {
  test('by two runs at once', async () => {
    await runs.watch();
    runs.change({ [front]: page({ title: id }) });
    const seen = await Promise.all([runs.watch(), runs.watch(), runs.watch()]);
    expect(seen.flatMap(({ told }) => told)).toEqual(['hsts-lost begins']);
    expect(await runs.watch()).toMatchObject({ status: 0, told: [] });
  }, 60_000);

  test('by runs that are killed at any moment', async () => {
    await runs.watch();
    runs.change({ [front]: page({ title: id }) });
    const outputs: string[] = [];
    for (let wait = 100; wait <= 3_500; wait += 200) outputs.push(await killedAfter(wait));
    const left = await readdir(runs.inFolder('.'));
    const last = await runs.watch();
    const told = [...outputs.flatMap(noticesIn), ...last.notices].map(({ kind, change }) => `${kind} ${change}`);
    expect(told, left.join(' ')).toEqual(['hsts-lost begins']);
    expect(await runs.watch()).toMatchObject({ status: 0, told: [] });
    expect((await readdir(runs.inFolder('.'))).sort()).toEqual(['sites.txt', 'state.json']);
  }, 120_000);

  test('by a run that is killed before it has told what it found', async () => {
    await runs.watch();
    runs.change({ [front]: page({ title: id }) });
    await runs.watch(['--output', runs.inFolder('out.txt')]);
    const notices = noticesIn(await readFile(runs.inFolder('out.txt'), 'utf8'));
    const known = JSON.parse(await readFile(runs.state(), 'utf8'));
    const { site: name, kind, change, at, parts } = notices[0] as unknown as Record<string, unknown>;
    const untold = [{ site: name, kind, change, at: Date.parse(String(at)), parts }];
    await writeFile(runs.state(), JSON.stringify({ ...known, untold }));
    const next = await runs.watch();
    expect(next.status).toBe(1);
    expect(next.notices).toEqual(notices);
    expect(await runs.watch()).toMatchObject({ status: 0, told: [] });
  }, 60_000);

  test('by a lock that a run has left behind', async () => {
    await writeFile(`${runs.state()}.lock`, '999999999\n');
    expect(await runs.watch()).toMatchObject({ status: 0, told: [] });
  });
});

/** Starts a run, and kills it after so many milliseconds; with what it had printed. */
async function killedAfter(milliseconds: number): Promise<string> {
  const args = [builtCommand, 'watch', ...runs.argumentsWith(['--format', 'jsonl', '--quiet'])];
  const child = spawn(process.execPath, args);
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
