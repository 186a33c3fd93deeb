import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTemporaryFolder } from './temporary-folder.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'temporary-folder-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** Runs a program that opens two folders, in which something is written by a browser that is ended on exit. */
function run(then: string): void {
  const program = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    import { openTemporaryFolder } from ${JSON.stringify(new URL('temporary-folder.ts', import.meta.url).href)};
    const [one, other] = ['one-', 'other-'].map(openTemporaryFolder);
    for (const { path } of [one, other])
      process.on('exit', () => {
        mkdirSync(path, { recursive: true });
        writeFileSync(path + '/file', 'written last');
      });
    await Promise.resolve();
    ${then}`;
  const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', program];
  execFileSync(process.execPath, args, { env: { ...process.env, TMPDIR: place, TMP: place, TEMP: place } });
}

test('the folders of browsers that were still running, or starting, are removed on exit once these have ended', () => {
  run('process.exit(0);');
  expect(readdirSync(place).filter((name) => /^(one|other)-/.test(name))).toEqual([]);
});

test('one that is removed leaves the others to the exit', () => {
  run('await one.remove(); process.exit(0);');
  expect(readdirSync(place).filter((name) => name.startsWith('other-'))).toEqual([]);
});

test('nothing listens any more once all are removed', async () => {
  const before = process.listeners('exit').length;
  const folders = ['one-', 'other-'].map(openTemporaryFolder);
  await Promise.all(folders.map((folder) => folder.remove()));
  expect(folders.map(({ path }) => existsSync(path))).toEqual([false, false]);
  expect(process.listeners('exit')).toHaveLength(before);
});
