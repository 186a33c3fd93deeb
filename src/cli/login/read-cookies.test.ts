import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { readCookies } from './read-cookies.ts';

let file = '';
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'cookies-')), 'jar.txt');
});
afterAll(() => rm(join(file, '..'), { recursive: true }));

const now = Date.UTC(2026, 10, 28);
const read = async (text: string, addresses = ['https://www.site.example/']) => {
  await writeFile(file, text);
  return readCookies(file, addresses, now);
};
const line = (...changes: readonly [place: number, text: string][]): string => {
  const fields = ['www.site.example', 'FALSE', '/', 'TRUE', '0', 'session', 'hunter2'];
  for (const [place, text] of changes) fields[place] = text;
  return fields.join('\t');
};

test('a jar as curl writes it is read', async () => {
  const jar = [
    '# Netscape HTTP Cookie File',
    '',
    `#HttpOnly_${line([0, '.site.example'], [1, 'TRUE'], [4, '1900000000'])}`,
    line([2, '/app'], [3, 'FALSE'], [6, 'a=b']),
  ].join('\r\n');
  expect(await read(jar)).toEqual([
    {
      ...{ name: 'session', value: 'hunter2', domain: 'site.example', hostOnly: false, path: '/' },
      ...{ secure: true, httpOnly: true, expires: 1_900_000_000 },
    },
    {
      ...{ name: 'session', value: 'a=b', domain: 'www.site.example', hostOnly: true, path: '/app' },
      ...{ secure: false, httpOnly: false, expires: undefined },
    },
  ]);
});

const shared = { name: 'session', value: 'hunter2', domain: '.site.example' };
test.each([
  [
    'a list',
    [{ ...shared, expirationDate: 1_900_000_000.5, sameSite: 'no_restriction', httpOnly: true, session: false }],
  ],
  [
    'what Playwright stores',
    { cookies: [{ ...shared, expires: 1_900_000_000.5, sameSite: 'None', httpOnly: true }], origins: [] },
  ],
])('JSON of %s is read', async (_name, value) => {
  expect(await read(JSON.stringify(value))).toEqual([
    {
      ...{ name: 'session', value: 'hunter2', domain: 'site.example', hostOnly: false, path: '/' },
      ...{ secure: false, httpOnly: true, sameSite: 'None', expires: 1_900_000_000.5 },
    },
  ]);
});

test('an end before all time is none, and a host without a dot is one host', async () => {
  const [cookie] = await read(JSON.stringify([{ ...shared, domain: 'www.site.example', expires: -1, sameSite: null }]));
  expect(cookie).toMatchObject({ domain: 'www.site.example', hostOnly: true, expires: undefined });
});

test.each([
  ['spaces instead of tabs', line().replaceAll('\t', ' '), 'line 1: it is neither a comment nor the seven fields'],
  ['a field too few', `\n${line().replace(/\t[^\t]*$/, '')}`, 'line 2: it is neither a comment nor'],
  ['an end that has passed', line([4, '1700000000']), 'line 1: the cookie expired on 2023-11-14.'],
  ['another site', line([0, 'hunter2.example']), 'line 1: the cookie is of a site that is not audited.'],
  ['a public suffix', line([0, '.co.uk']), 'line 1: the cookie is of a site that is not audited.'],
  ['no host', line([0, 'hunter2/']), 'line 1: the cookie names no host.'],
  ['no name', line([5, '']), 'line 1: the cookie has no name'],
  ['a control character', line([6, 'hunter2\u0001']), 'line 1: the cookie has a control character'],
  ['a path that is none', line([2, 'hunter2']), 'line 1: the cookie has a path that does not begin with /.'],
  [
    'a name that promises one host',
    line([0, '.site.example'], [1, 'TRUE'], [5, '__Host-a']),
    'line 1: the cookie is called __Host-…',
  ],
  ['only comments', '# hunter2\n', 'holds no cookie'],
  [
    'an object that is none',
    '[{"name": "a", "value": "hunter2"}]',
    'cookie 1: it is no cookie with name, value and domain.',
  ],
  [
    'a number for a value',
    JSON.stringify([shared, { ...shared, value: 7, name: 'hunter2' }]),
    'cookie 2: it is no cookie',
  ],
  ['JSON that is cut off', '[{"name": "hunter2"', 'is not JSON, from line 1, column 20 on.'],
  ['JSON with a comma too many', '[{"name": "hunter2",}]', 'is not JSON, from line 1, column 21 on.'],
])('a file with %s is refused in one sentence without the value', async (_name, text, sentence) => {
  const refused = read(text);
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(`The cookie file ${file}`);
  await expect(refused).rejects.toThrow(sentence);
  await expect(refused).rejects.not.toThrow(/hunter2|\n/);
});

test('an IP address and a name of this computer are sites by themselves', async () => {
  const [cookie] = await read(line([0, 'localhost'], [3, 'FALSE']), ['http://localhost:3000/']);
  expect(cookie).toMatchObject({ domain: 'localhost', hostOnly: true });
  await expect(read(line([0, '192.0.2.1']), ['https://192.0.2.2/'])).rejects.toThrow('not audited');
});
