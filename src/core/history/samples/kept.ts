import type { KeptIssue, KeptReport } from '../history-schema.ts';

/** A kept report, for tests; change what the test is about. */
export const sampleKept: KeptReport = {
  url: 'https://site.example/',
  at: '2026-11-20T12:00:00.000Z',
  mode: 'passive',
  browser: { name: 'chromium', version: '156' },
  verdict: 'secure',
  grade: 'A',
  score: 92,
  version: '1.2.3',
  checked: { done: 40, of: 54 },
  issues: [],
  unchecked: [],
};

export const issueOf = (rule: string, ...what: readonly string[]): KeptIssue => ({
  ...{ rule, severity: 'moderate', title: `The title of ${rule}` },
  what: what.length === 0 ? [''] : [...what],
});
