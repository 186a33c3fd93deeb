import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../../words/en.ts';
import { siteRules } from './index.ts';

const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.ts'));
const ids = siteRules.map(({ id }) => id).sort();

test('every file of the folder is a rule in the list, named after its id, with a test beside it', () => {
  const expected = ids.flatMap((id) => [`${id}.ts`, `${id}.test.ts`]);
  expect(files.sort()).toEqual([...expected, 'index.ts', basename(import.meta.url)].sort());
});

test('every rule has words, and there are words of no other', () => {
  expect(Object.keys(en.site.rules).sort()).toEqual(ids);
});
