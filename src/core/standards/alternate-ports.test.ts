import { expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { meaningsIn } from './alternate-ports.ts';

const usualMeaningOf = meaningsIn(en.ports);

test('known alternates have a meaning, others none', () => {
  expect(usualMeaningOf(8443)).toContain('HTTPS');
  expect(usualMeaningOf(12345)).toBeUndefined();
});
