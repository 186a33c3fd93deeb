import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, '.github', 'workflows');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const { scripts, engines }: { scripts: Record<string, string>; engines: { node: string } } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = '']) => name);

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  test('runs only scripts and files that are there', () => {
    expect(found(read(name), /npm run ([\w:]+)/g).filter((script) => scripts[script] === undefined)).toEqual([]);
    const files = found(read(name), /(?<![\w/.])((?:\.ci|\.\/\.github|tools)\/[\w./-]+)/g);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test('may only read, unless a job asks for more', () => {
    expect(read(name)).toMatch(/^permissions:\n {2}contents: read$/m);
  });
});

test('tests run with the oldest Node that is supported, and with each even one since', () => {
  const [, list = ''] = /node: \[([\d, ]+)\]/.exec(read('ci.yml')) ?? [];
  const versions = list.split(', ').map(Number);
  expect(engines.node).toMatch(new RegExp(`^>=${versions[0]}\\.`));
  expect(versions).toEqual(versions.map((_, index) => 20 + 2 * index));
  expect(versions.length).toBeGreaterThanOrEqual(3);
});
