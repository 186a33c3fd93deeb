import * as v from 'valibot';
import { expect, test } from 'vitest';
import { reportSchema } from '../../core/report.ts';
import { states } from './states.ts';

test.each(Object.entries(states))('%s is a report', (_, report) => {
  expect(v.safeParse(reportSchema, report).issues).toBeUndefined();
});

test('there is a state for each verdict', () => {
  const shown = Object.values(states).map(({ verdict }) => verdict);
  expect(new Set(shown)).toEqual(new Set(reportSchema.entries.verdict.options));
});

test('there is a state for each outcome of an insecure request', () => {
  const shown = Object.values(states).flatMap(({ insecureRequests }) =>
    insecureRequests.items.map((one) => one.outcome),
  );
  expect(new Set(shown)).toEqual(
    new Set(reportSchema.entries.insecureRequests.entries.items.item.entries.outcome.options),
  );
});
