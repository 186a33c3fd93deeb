import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { originsOf, readHeaders } from './read-headers.ts';

let file = '';
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'headers-')), 'headers.txt');
});
afterAll(() => rm(join(file, '..'), { recursive: true }));

const site = 'https://staging.example';
const read = async (text: string, origins: readonly string[] = [site]) => {
  await writeFile(file, text);
  return readHeaders(file, origins);
};

test('headers are for the audited origins, or for the one that is named above them', async () => {
  const text = `\ufeff# For staging\r\nX-Token: a:b # c  \r\n\r\n[https://api.example:8443]\r\nAuthorization : Bearer d\r\n`;
  expect(await read(text, [site, 'http://localhost:3000'])).toEqual([
    { origin: site, fields: [['X-Token', 'a:b # c']] },
    { origin: 'http://localhost:3000', fields: [['X-Token', 'a:b # c']] },
    { origin: 'https://api.example:8443', fields: [['Authorization', 'Bearer d']] },
  ]);
});

test('an audited origin may have headers of its own besides', async () => {
  expect(await read(`A: 1\n[${site}]\nB: 2\n`)).toEqual([
    {
      origin: site,
      fields: [
        ['A', '1'],
        ['B', '2'],
      ],
    },
  ]);
});

test.each([
  ['no colon', 'A: 1\nhunter2', 'line 2: it has no colon'],
  ['no name', ': hunter2', 'line 1: what stands before the colon is no name'],
  ['a sentence', 'my secret hunter2: x', 'line 1: what stands before the colon is no name'],
  ['a cookie', 'cookie: a=hunter2', 'line 1: cookies are given with --cookies'],
  ['a host', 'Host: hunter2', 'line 1: the browser alone sets this header'],
  ['how the page is asked for', 'Sec-Fetch-Site: hunter2', 'line 1: the browser alone sets this header'],
  ['no value', 'X-Token:  ', 'line 1: this header has no value'],
  ['a control character', 'X-Token: hunter2\u0001', 'line 1: the value has characters that'],
  ['letters that no header holds', 'X-Token: hunter2ü', 'line 1: the value has characters that'],
  ['the same twice', 'X-Token: a\nx-token: hunter2', 'line 2: this header is given twice'],
  ['an origin over HTTP', '[http://api.example]\nA: hunter2', 'line 1: between brackets stands an origin'],
  ['an address', '[https://api.example/hunter2]', 'line 1: between brackets stands an origin'],
  ['a name and a password', '[https://a:hunter2@api.example]', 'line 1: between brackets stands an origin'],
  ['only comments', '# hunter2\n', 'holds no header'],
])('a file with %s is refused in one sentence without the value', async (_name, text, sentence) => {
  const refused = read(text);
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(`The header file ${file}`);
  await expect(refused).rejects.toThrow(sentence);
  await expect(refused).rejects.not.toThrow(/hunter2|\n/);
});

test('a file that is not there, and one that nothing could be sent of, are refused', async () => {
  await expect(readHeaders(`${file}.gone`, [site])).rejects.toThrow('The header file');
  await expect(read('A: hunter2', [])).rejects.toThrow('over HTTPS only');
});

test.each([
  ['https://a.example/path', ['https://a.example']],
  ['https://a.example:8443/', ['https://a.example:8443']],
  ['http://a.example/', ['https://a.example']],
  ['http://a.example:8080/', []],
  ['http://192.168.0.7/', ['https://192.168.0.7']],
  ['http://localhost:3000/', ['http://localhost:3000']],
  ['http://[::1]:3000/', ['http://[::1]:3000']],
])('for %s they are sent to %j', (address, origins) => {
  expect(originsOf([address, address])).toEqual(origins);
});
