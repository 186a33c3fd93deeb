import { expect, test } from 'vitest';
import { UsageError } from '../../src/cli/usage-error.ts';
import { parseFuzzOptions } from './options.ts';

test('without options every parser gets a million texts, and no browser is started', () => {
  expect(parseFuzzOptions([])).toMatchObject({ inputs: 1_000_000, workerStops: 0 });
});

test('a run can be repeated by its seed', () => {
  expect(parseFuzzOptions(['--inputs', '10', '--seed', '7'])).toEqual({
    ...{ inputs: 10, seed: 7, workerStops: 0, hiddenPages: 0 },
  });
});

test.each([
  ['--inputs', 'many'],
  ['--input', '3'],
  ['--worker-stops', '-1'],
  ['--hidden-pages', 'some'],
])('%s %s is wrong usage', (...args) => {
  expect(() => parseFuzzOptions(args)).toThrow(UsageError);
});
