import type { Finding } from '../../report.ts';

/** A finding for a test: a serious failure of a content rule, changed by the argument. */
export const findingWith = (change: Partial<Finding>): Finding => ({
  rule: 'blocked-mixed-content',
  group: 'content',
  outcome: 'fail',
  severity: 'serious',
  name: 'Blocked content',
  title: 'The browser blocked insecure content',
  why: 'Part of this page is missing.',
  fix: 'Change each URL to https://.',
  spec: [],
  proof: [{ url: 'http://cdn.example/app.js' }],
  omitted: 0,
  ...change,
});
