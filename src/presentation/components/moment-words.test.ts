import { expect, test } from 'vitest';
import { momentWords } from './moment-words.ts';

const at = '2026-11-20T12:00:00.000Z';

test('in a saved file a moment is everybody’s, elsewhere as the reader’s own clock has it', () => {
  expect(momentWords(at, true)).toBe('2026-11-20 12:00:00 UTC');
  expect(momentWords(at, false)).toBe(new Date(at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'medium' }));
});

test('what is no moment stays as it is, as one line', () => {
  expect(momentWords('soon\u202e', true)).toBe('soon\ufffd');
});
