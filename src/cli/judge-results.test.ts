import { describe, expect, test } from 'vitest';
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
const unanswered = (reasonCode: string) => ({
  requested: sampleReport.url,
  report: { ...sampleReport, findings: [{ ...sampleFinding, outcome: 'unknown' as const, reasonCode }] },
});
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
  expect(judgeResults(results, { failOn, failOnUnknown: false })).toBe(status);
});

test.each([
  ['known', 0],
  ['new', 1],
] as const)('a finding that is %s', (change, status) => {
  const result = { ...failing('critical'), judged: [{ rule: sampleFinding.rule, change }] };
  expect(judgeResults([result], { failOn: 'serious', failOnUnknown: false })).toBe(status);
});

describe('where what is unknown fails the run', () => {
  const strictly = { failOn: 'never', failOnUnknown: true } as const;
  const unknown = { requested: sampleReport.url, report: { ...sampleReport, verdict: 'unknown' as const } };
  const failed = unanswered('noPage');
  test.each([
    ['everything was checked', passing, 0],
    ['the verdict is unknown', unknown, 1],
    ['a check could not be made', unanswered('notRead'), 1],
    ['the browser shows it to nobody', unanswered('leafOnly'), 0],
    ['a part of what the browser shows is missing from it', unanswered('noTransparencyStatus'), 0],
    ['the page failed, which is a finding', { ...failed, report: { ...failed.report, verdict: 'failed' as const } }, 0],
  ])('%s', (_name, result, status) => {
    expect(judgeResults([passing, result], strictly)).toBe(status);
  });

  test('it fails no other', () => {
    expect(judgeResults([unknown], { ...strictly, failOnUnknown: false })).toBe(0);
  });
});
