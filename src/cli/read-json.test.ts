import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readJson } from './read-json.ts';
import { UsageError } from './usage-error.ts';

const schema = v.strictObject({ list: v.array(v.strictObject({ name: v.string() })) });
let file = '';
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'read-json-')), 'list.json');
});
afterAll(() => rm(join(file, '..'), { recursive: true }));

const read = async (text: string) => {
  await writeFile(file, text);
  return readJson('the list', file, schema);
};

test('a file of the right shape is read, also with a byte order mark', async () => {
  expect(await read('\ufeff{"list": [{"name": "a"}]}')).toEqual({ list: [{ name: 'a' }] });
});

test.each([
  ['an empty file', '', 'is not JSON, from line 1, column 1 on.'],
  ['a file that is cut off', '{\n  "list": [\n', 'is not JSON, from line 3, column 1 on.'],
  ['a comma too many', '{\n  "list": [{ "name": "a" },],\n  "more": 1\n}\n', 'is not JSON, from line 2, column 28 on.'],
  ['a comma that is missing', '{\n  "list": [1\n  2]\n}', 'is not JSON, from line 3, column 3 on.'],
  ['no quotes around a name', '{ list: 1 }', 'is not JSON, from line 1, column 3 on.'],
  ['something else', 'fault: none', 'is not JSON, from line 1, column'],
  ['a value of another kind', '{"list": [{"name": "a"}, {"name": 3}]}', 'is not valid: list.1.name: Invalid type'],
  ['an unknown key', '{"list": [], "lost": 1}', 'is not valid: lost: Invalid key'],
  ['something that is no object', 'null', 'is not valid: as a whole: Invalid type'],
])('%s is refused in one sentence, with file and place', async (_name, text, sentence) => {
  const refused = read(text);
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(`The list ${file} ${sentence}`);
  await expect(refused).rejects.not.toThrow(/\n/);
});

test('a file that is not there is named', async () => {
  await expect(readJson('the list', `${file}.gone`, schema)).rejects.toThrow(`${file}.gone cannot be read (ENOENT).`);
});
