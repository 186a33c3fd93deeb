import { expect, test } from 'vitest';
import { sampleReport } from '../../core/samples/report.ts';
import { verdictWords } from './verdict-words.ts';

test('beside a grade stands how much was checked', () => {
  expect(verdictWords({ ...sampleReport, checked: { done: 31, of: 41 } })).toBe('warning, B, 31 of 41 checks');
});

test('without a grade, the verdict says it all', () => {
  expect(verdictWords({ ...sampleReport, verdict: 'failed', grade: null, checked: { done: 1, of: 41 } })).toBe(
    'failed',
  );
});
