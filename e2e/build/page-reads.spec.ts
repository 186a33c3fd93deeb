import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { directReads } from './page-reads.ts';

test('what belongs to a page is read by untampered.ts only', () => {
  expect(directReads(fileURLToPath(new URL('../../src', import.meta.url)))).toEqual([]);
});
