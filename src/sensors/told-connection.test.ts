import { expect, test, vi } from 'vitest';
import { shortened } from '../core/standards/kept-address.ts';

const kept = { url: '' };
const recorded: unknown[] = [];
vi.mock('../recording/tab-store.ts', () => ({
  readTab: async () => ({ visits: [{ navigation: { id: 'n', hops: [{ url: kept.url }] } }] }),
}));
vi.mock('../recording/session.ts', () => ({ record: async (...event: unknown[]) => void recorded.push(event) }));
const { tellConnection } = await import('./told-connection.ts');

const tls = { version: '1.3' } as never;

test.each([
  ['of the page', 'https://site.test/a#part', 'https://site.test/a'],
  ['of a page whose address is too long to be kept', `https://site.test/?${'a'.repeat(1_000)}`],
  ['of a page whose address states a password', 'https://me:secret@site.test/'],
])('the connection %s is taken in', async (_, url, hop = url) => {
  kept.url = shortened(hop);
  recorded.length = 0;
  expect(await tellConnection(1, url, tls)).toBe(true);
  expect(recorded).toEqual([[1, { type: 'security-seen', navigation: 'n', url, tls }]]);
});

test('the connection of another page is not', async () => {
  kept.url = 'https://site.test/a';
  expect(await tellConnection(1, 'https://site.test/b', tls)).toBe(false);
});
