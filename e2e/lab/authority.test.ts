import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAuthority } from './authority.ts';

test('labs that start together have one authority, and it stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portcullis-authority-'));
  try {
    const together = await Promise.all(Array.from({ length: 8 }, () => openAuthority(folder, 'trusted')));
    const all = [...together, await openAuthority(folder, 'trusted')].map(({ certificate }) => certificate);
    const file = together[0]?.file ?? '';
    expect(new Set(all.map((one) => `${one.toString('pem')}\n`))).toEqual(new Set([await readFile(file, 'utf8')]));
    expect(await readdir(folder)).toEqual(['trusted']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
