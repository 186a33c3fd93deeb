import { expect, test } from 'vitest';
import { alternatePorts, meaningsIn } from './alternate-ports.ts';

const usualMeaningOf = meaningsIn(alternatePorts);

test('known alternates have a meaning, others none', () => {
  expect(usualMeaningOf(8443)).toContain('HTTPS');
  expect(usualMeaningOf(12345)).toBeUndefined();
});
