import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAuthorities } from './read-authorities.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'authorities-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['text that is no PEM', 'hello', 'contains no PEM certificate'],
  ['an empty file', '', 'contains no PEM certificate'],
  [
    'a certificate that is garbage',
    '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    'contains a certificate that cannot be read',
  ],
])('%s is refused', async (_name, content, sentence) => {
  const file = join(folder, 'authority.pem');
  await writeFile(file, content);
  await expect(readAuthorities(file)).rejects.toThrow(sentence);
});

test('a file that is not there is refused by its name', async () => {
  await expect(readAuthorities('/nowhere/ca.pem')).rejects.toThrow(
    'The certificate authority file /nowhere/ca.pem cannot be read (ENOENT).',
  );
});
