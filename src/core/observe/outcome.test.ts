import { describe, expect, test } from 'vitest';
import { decidingStep, outcomeOf } from './outcome.ts';
import { steps } from './outcome-steps.ts';
import { elementOutcomes } from './samples/element-outcomes.ts';
import { networkOutcomes } from './samples/network-outcomes.ts';
import { policyOutcomes } from './samples/policy-outcomes.ts';

const tables = [...networkOutcomes, ...policyOutcomes, ...elementOutcomes];

describe.each(tables)('%s', (_, rows) => {
  test.each(rows)('%s', (_what, circumstances, outcome) => {
    expect(outcomeOf(circumstances)).toBe(outcome);
  });
});

describe.each(['http', 'chromium', 'firefox'] as const)('of the steps for %s', (list) => {
  const requests = tables.flatMap(([, rows]) => rows.map(([, request]) => request));
  const decided = requests
    .filter(({ secure, browser }) => list === (secure ? browser : 'http'))
    .map((request) => decidingStep(request));
  test.each(Object.keys(steps[list]))('%s decides about a request', (step) => {
    expect(decided).toContain(step);
  });
});
