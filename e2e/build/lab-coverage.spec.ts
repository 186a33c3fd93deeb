import { expect, test } from 'vitest';
import { rules } from '../../src/core/rules/index.ts';
import { forBrowser, type LabCase } from '../lab/case.ts';
import { loadCases } from '../lab/catalogue.ts';

const cases = await loadCases();
const onTheWay = rules.filter(({ group }) => ['connection', 'redirects', 'headers', 'cookies'].includes(group));

const trippedBy = ({ expect: { findings = [] } }: LabCase): readonly string[] => [
  ...forBrowser(findings, 'chromium'),
  ...forBrowser(findings, 'firefox'),
];

test.each(onTheWay.map(({ id }) => id))('the lab has a page that trips %s, and one that does not', (id) => {
  expect(cases.filter((one) => trippedBy(one).includes(id))).not.toEqual([]);
  expect(cases.filter(({ expect: { absent = [] } }) => absent.includes(id))).not.toEqual([]);
});
