import { expect, test } from 'vitest';
import { tallyTests } from './tally-tests.ts';

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

test('tests are summed over every file', () => {
  const run = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] };
  expect(tallyTests(run, 1)).toEqual({ passed: 3, failed: 1 });
});

test('a file that does not load is one failure', () => {
  expect(tallyTests({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toEqual({ passed: 1, failed: 1 });
});

test('a run that ends badly without a failed test is one failure', () => {
  expect(tallyTests({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1 });
});

test('a run without results is one failure', () => {
  expect(tallyTests(undefined, 1)).toEqual({ passed: 0, failed: 1 });
});

test('a good run has no failure', () => {
  expect(tallyTests({ testResults: [file('passed', 'passed')] }, 0)).toEqual({ passed: 1, failed: 0 });
});
