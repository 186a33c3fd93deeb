import { expect, test } from 'vitest';
import type { Severity } from '../core/report.ts';
import { sampleFinding, sampleReport } from '../core/samples/report.ts';
import { judgeResults } from './judge-results.ts';

const failing = (severity: Severity) => ({
  requested: sampleReport.url,
  report: { ...sampleReport, findings: [{ ...sampleFinding, severity }] },
});
const passing = {
  requested: sampleReport.url,
  report: { ...sampleReport, findings: [{ ...sampleFinding, outcome: 'pass' as const }] },
};
const unaudited = { requested: 'https://gone.example/', error: 'No browser.' };

test.each([
  ['a serious finding at the threshold', [failing('serious')], 'serious', 1],
  ['a critical finding above it', [failing('critical')], 'serious', 1],
  ['a moderate finding below it', [failing('moderate')], 'serious', 0],
  ['a minor finding when everything counts', [failing('minor')], 'minor', 1],
  ['an informing finding when everything counts', [failing('info')], 'minor', 0],
  ['a critical finding when nothing counts', [failing('critical')], 'never', 0],
  ['a rule that passed', [passing], 'minor', 0],
  ['an address that was not audited', [passing, unaudited], 'never', 3],
  ['an address that was not audited besides a finding', [failing('critical'), unaudited], 'serious', 3],
] as const)('%s', (_name, results, failOn, status) => {
  expect(judgeResults(results, failOn)).toBe(status);
});
