import { expect, test, vi } from 'vitest';
import { shortened } from '../core/standards/kept-address.ts';

const shown = { url: '' };
vi.mock('./browser.ts', () => ({ browser: { tabs: { get: async () => ({ ...shown }) } } }));
const { wholeAddress } = await import('./whole-address.ts');

const long = `http://site.test/a?${'b'.repeat(1_000)}`;

test.each([
  ['of the page that the tab shows', long, long, long],
  ['of the page that failed over HTTPS', long.replace('http:', 'https:'), long, long],
  ['without user name and password', 'http://me:secret@site.test/', 'http://me:secret@site.test/', 'http://site.test/'],
  ['of another page, which was not cut', 'https://other.test/', 'http://site.test/a', 'http://site.test/a'],
  ['of another page, which was cut', 'https://other.test/', long, 'http://site.test/'],
])('the whole address %s', async (_, url, asked, whole) => {
  shown.url = url;
  expect(await wholeAddress(1, shortened(asked))).toBe(whole);
});
