import { expect, test } from 'vitest';
import { shown } from './say.ts';

test('what steers a terminal is shown instead', () => {
  expect(shown('error http://a.test/\u001b[2J\u202e')).toBe('error http://a.test/\ufffd[2J\ufffd');
});

test('an address of megabytes is cut in the middle, so that the sentence around it stays', () => {
  const line = shown(`“${'x'.repeat(3_000_000)}” is not an address.`);
  expect(line.length).toBeLessThan(1_010);
  expect(line).toMatch(/^“x+ … x+” is not an address\.$/);
});
