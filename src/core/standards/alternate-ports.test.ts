import { expect, test } from 'vitest';
import { usualMeaningOf } from './alternate-ports.ts';

test('known alternates have a meaning, others none', () => {
  expect(usualMeaningOf(8443)).toContain('HTTPS');
  expect(usualMeaningOf(12345)).toBeUndefined();
});
