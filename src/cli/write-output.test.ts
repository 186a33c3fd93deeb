import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from './usage-error.ts';
import { checkWritable, writeOutput } from './write-output.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-output-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a file that can be written is left as it is until then, or absent', async () => {
  const [old, fresh] = [join(folder, 'old.txt'), join(folder, 'fresh.txt')];
  await writeFile(old, 'before');
  await Promise.all([old, fresh].map(checkWritable));
  expect(await readFile(old, 'utf8')).toBe('before');
  expect(await readdir(folder)).toEqual(['old.txt']);
  await writeOutput('after', old);
  expect(await readFile(old, 'utf8')).toBe('after');
});

test.each([
  ['in a folder that is not there', 'gone/out.json', 'ENOENT'],
  ['that is a folder', '.', 'EISDIR'],
  ['below a file', 'old.txt/out.json', 'ENOTDIR'],
])('a file %s is refused', async (_name, path, code) => {
  await writeFile(join(folder, 'old.txt'), '');
  const refused = checkWritable(join(folder, path));
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(`cannot be written (${code}).`);
});
