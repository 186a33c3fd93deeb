import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { table, writeFigures } from './figures-document.ts';

test('numbers are aligned right, words are not', () => {
  expect(
    table(
      ['what', 'size', 'of'],
      [
        ['a', '1.5 kB', 'all'],
        ['b', '20 kB', '30'],
      ],
    ),
  ).toBe('| what | size | of |\n| --- | --: | --- |\n| a | 1.5 kB | all |\n| b | 20 kB | 30 |');
});

test('a document says how and on what it was measured', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portcullis-figures-'));
  const file = join(folder, 'figures.md');
  await writeFigures(file, {
    title: 'Figures',
    command: 'npm run figures',
    browsers: [process.execPath],
    sections: ['One.'],
  });
  const text = await readFile(file, 'utf8');
  await rm(folder, { recursive: true });
  expect(text).toMatch(/^# Figures\n/);
  expect(text).toContain('`npm run figures`');
  expect(text).toContain(process.version);
  expect(text).toMatch(/\n\nOne\.\n$/);
});
