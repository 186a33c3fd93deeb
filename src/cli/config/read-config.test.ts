import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { readConfig } from './read-config.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-config-'));
});
afterAll(() => rm(folder, { recursive: true }));

let number = 0;
/** Each file has a name of its own: a module is loaded once. */
async function read(text: string, ending = 'json') {
  number += 1;
  const file = join(folder, `config-${number}.${ending}`);
  await writeFile(file, text);
  return readConfig(file);
}

const whole = {
  addresses: ['example.org', 'http://localhost:3000/'],
  options: { 'fail-on': 'minor', format: ['table', 'sarif:out.sarif'], deep: true, settle: 0 },
  severities: [{ pages: 'https://example.org/*', rules: { 'missing-hsts': 'off' } }],
  ignores: [{ rule: 'plain-http', reason: 'A test server', until: '2027-01-31' }],
  budgets: { 'blocked-requests': 0 },
};

test('JSON and a module say the same', async () => {
  expect(await read(JSON.stringify(whole))).toEqual(whole);
  expect(await read(`const all = ${JSON.stringify(whole)};\nexport default all;`, 'mjs')).toEqual(whole);
});

test.each([
  ['an unknown key', { adresses: [] }, 'adresses: '],
  ['a list', [], 'as a whole: It is a list.'],
  ['an unknown option', { options: { 'fail-at': 'minor' } }, 'options.fail-at: '],
  ['a wrong value of an option', { options: { 'fail-on': 'info' } }, 'options.fail-on: '],
  ['an unknown format', { options: { format: 'xml:out.xml' } }, 'options.format: '],
  ['a time with a unit', { options: { timeout: '5s' } }, 'options.timeout: '],
  ['an unknown rule', { severities: [{ rules: { 'missing-hts': 'off' } }] }, 'severities.0.rules.missing-hts: '],
  ['an unknown level', { severities: [{ rules: { 'missing-hsts': 'warning' } }] }, 'severities.0.rules.missing-hsts: '],
  ['an ignore without a reason', { ignores: [{ rule: 'plain-http', until: '2027-01-31' }] }, 'ignores.0.reason: '],
  ['a day that is none', { ignores: [{ rule: 'plain-http', reason: 'x', until: 'soon' }] }, 'ignores.0.until: '],
  ['a budget below nothing', { budgets: { 'blocked-requests': -1 } }, 'budgets.blocked-requests: '],
  ['an address that is none', { addresses: ['example.org', 'word'] }, 'addresses.1: “word” is not an http'],
])('%s is refused in one sentence, with file and place', async (_name, config, place) => {
  const refused = read(JSON.stringify(config));
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(`.json is not valid: ${place}`);
  await expect(refused).rejects.not.toThrow(/\n/);
});

test.each([
  ['is not there', undefined, 'cannot be loaded: '],
  ['throws', 'throw new Error("No.\\nNo.")', 'cannot be loaded: Error: No.'],
  ['exports something else', 'export default 3', 'is not valid: as a whole: '],
])('a module that %s is refused in one sentence', async (_name, text, sentence) => {
  const refused = text === undefined ? readConfig(join(folder, 'gone.mjs')) : read(text, 'mjs');
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(sentence);
  await expect(refused).rejects.not.toThrow(/\n/);
});
