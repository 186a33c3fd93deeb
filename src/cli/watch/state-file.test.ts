import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { checkStateWritable, readState, whileLocked, writeState } from './state-file.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portcullis-state-'));
  file = join(folder, 'state.json');
  return () => rm(folder, { recursive: true });
});

test('is empty where there is none, and comes back as it was written', async () => {
  const empty = await readState(file);
  expect(empty).toEqual({ version: 1, sites: {}, untold: [] });
  const told = {
    ...empty,
    untold: [{ site: 'a.test', kind: 'hsts-lost' as const, change: 'begins' as const, at: 1, parts: {} }],
  };
  await writeState(file, told);
  expect(await readState(file)).toEqual(told);
  expect(await readdir(folder)).toEqual(['state.json']);
});

test('is written where a link leads', async () => {
  await writeFile(join(folder, 'real.json'), '');
  await symlink(join(folder, 'real.json'), file);
  await writeState(file, { version: 1, sites: {}, untold: [] });
  expect(JSON.parse(await readFile(join(folder, 'real.json'), 'utf8'))).toMatchObject({ version: 1 });
});

test('is refused where it cannot be written', async () => {
  await expect(checkStateWritable(join(folder, 'none', 'state.json'))).rejects.toThrow(UsageError);
});

test('is changed by one run at a time', async () => {
  const order: string[] = [];
  const run = (name: string) =>
    whileLocked(file, async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
    });
  await Promise.all(['a', 'b', 'c', 'd'].map(run));
  for (let index = 0; index < order.length; index += 2)
    expect(order[index + 1]).toBe(order[index]?.replace('begins', 'ends'));
  expect(order).toHaveLength(8);
  expect(await readdir(folder)).toEqual([]);
});

test('is free again where a run has failed, or was ended', async () => {
  await expect(whileLocked(file, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  await writeFile(`${file}.lock`, '999999999\n');
  expect(await Promise.all([1, 2, 3].map((one) => whileLocked(file, async () => one)))).toEqual([1, 2, 3]);
  expect(await readdir(folder)).toEqual([]);
});
