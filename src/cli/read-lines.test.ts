import { expect, test } from 'vitest';
import { readLines } from './read-lines.ts';

test('comments and blank lines are left out, and fragments are not', () => {
  const text =
    '# Pages\n\nhttps://a.test/#part # the first\r\n  b.test\t#second\n   \n#https://c.test/\nlocalhost:3000';
  expect(readLines(text)).toEqual(['https://a.test/#part', 'b.test', 'localhost:3000']);
});
