import { afterEach, expect, test, vi } from 'vitest';
import { logError } from './log-error.ts';

const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
afterEach(() => warn.mockClear());

test('trouble is written down once per kind', () => {
  logError('a rule', new Error('Quota'));
  logError('a rule', new Error('Quota'));
  logError('a rule', 'Another');
  expect(warn.mock.calls).toEqual([['Portcullis, a rule: Quota'], ['Portcullis, a rule: Another']]);
});

test.each([
  'No tab with id: 1654254502.',
  'Invalid tab ID: 7',
  'No document with id 73B6B1CFB63D077CECA8B09D38E476A5 in tab with id 1654254502',
  'No frame with id 3 in tab with id 7.',
  'Frame with ID 0 was removed.',
  'No SW',
])('what came too late is no trouble: %s', (message) => {
  logError('the badge', new Error(message));
  expect(warn).not.toHaveBeenCalled();
});
