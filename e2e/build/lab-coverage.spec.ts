import { expect, test } from 'vitest';
import { rules } from '../../src/core/rules/index.ts';
import { forBrowser, type LabCase } from '../lab/case.ts';
import { loadCases } from '../lab/catalogue.ts';

const cases = await loadCases();
const groups = ['connection', 'redirects', 'headers', 'cookies', 'certificate'];
/**
 * The first is about public authorities as Firefox knows them, of which the lab has none; one needs Chromium's feature
 * and one a deep audit (`certificates.spec.ts`), and one a person who asks (`second-look.spec.ts`). The last fails on some
 * days of some years only, so that its table says when.
 */
const beyond = [
  ...['missing-transparency', 'overlong-certificate', 'weaker-subresource-tls', 'unredirected-http'],
  'soon-overlong-certificate',
];
const covered = rules.filter(({ id, group }) => groups.includes(group) && !beyond.includes(id));

const failing = cases.filter(({ expect: { failure } }) =>
  (['chromium', 'firefox'] as const).some((browser) => forBrowser(failure, browser) !== undefined),
);

test.each(failing.map(({ id, expect: { cause } }) => ({ id, cause })))(
  'the lab says what the first two steps of $id must name',
  ({ cause }) => {
    const named = (['chromium', 'firefox'] as const).flatMap((browser) => forBrowser(cause, browser) ?? []);
    expect(named).not.toEqual([]);
  },
);

const hostsOf = ({ start, answers }: LabCase): string[] =>
  [start, ...Object.keys(answers)].filter((url) => URL.canParse(url)).map((url) => new URL(url).hostname);

test.each(cases)('no other case answers at the host where $id starts', (one) => {
  const { hostname } = new URL(one.start);
  expect(cases.filter((other) => other !== one && hostsOf(other).includes(hostname)).map(({ id }) => id)).toEqual([]);
});

const trippedBy = ({ expect: { findings = [], certificate, tls } }: LabCase): readonly string[] => [
  ...forBrowser(findings, 'chromium'),
  ...forBrowser(findings, 'firefox'),
  ...(certificate?.fails ?? []),
  ...(tls?.fails ?? []),
];

test.each(covered.map(({ id }) => id))('the lab has a page that trips %s, and one that does not', (id) => {
  expect(cases.filter((one) => trippedBy(one).includes(id))).not.toEqual([]);
  expect(cases.filter(({ expect: { absent = [] } }) => absent.includes(id))).not.toEqual([]);
});
