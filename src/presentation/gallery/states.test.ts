import * as v from 'valibot';
import { expect, test } from 'vitest';
import { outcomes } from '../../core/report.ts';
import { reportSchema } from '../../core/report-schema.ts';
import { states } from './states.ts';

test.each(Object.entries(states))('%s is a report', (_, report) => {
  expect(v.safeParse(reportSchema, report()).issues).toBeUndefined();
});

test('there is a state for each verdict', () => {
  const shown = Object.values(states).map((report) => report().verdict);
  expect(new Set(shown)).toEqual(new Set(reportSchema.entries.verdict.options));
});

test('there is a state for each outcome of an insecure request', () => {
  const requests = Object.values(states).flatMap((report) => report().insecureRequests.items);
  expect(new Set(requests.map(({ outcome }) => outcome))).toEqual(new Set(outcomes));
});

test.each(Object.keys(states).filter((name) => name.startsWith('failed-')))(
  'of the page of %s, which failed to load, no check of its content passed',
  (name) => {
    const passed = states[name]?.().findings.filter(({ outcome }) => outcome === 'pass') ?? [];
    expect(passed.filter(({ group }) => group !== 'redirects' && group !== 'connection')).toEqual([]);
  },
);
