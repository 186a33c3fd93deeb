import { describe, expect, test } from 'vitest';
import { sampleFinding, sampleReport } from '../../core/samples/report.ts';
import type { AuditOutput } from '../../presentation/export/results.ts';
import { weighFor } from '../judge-results.ts';
import { formatOutput } from './format-output.ts';

const url = sampleReport.url;
const finding = { ...sampleFinding, proof: [{ url: 'http://cdn.example/a.js?x=1&y=2' }], omitted: 7 };
const findings = [
  finding,
  { ...sampleFinding, rule: 'missing-hsts', name: 'HSTS', title: 'No HSTS', severity: 'moderate' as const },
  { ...sampleFinding, rule: 'plain-http', name: 'Encryption', outcome: 'pass' as const },
  { ...sampleFinding, rule: 'weak-cipher', name: 'Cipher', outcome: 'unknown' as const, because: 'Not shown.' },
  { ...sampleFinding, rule: 'insecure-cookie', outcome: 'not-applicable' as const },
];
const output: AuditOutput = {
  tool: { name: 'portcullis', version: '0.1.0' },
  results: [
    { requested: url, report: { ...sampleReport, findings } },
    { requested: 'https://gone.example/', error: 'No answer, 50 %.' },
  ],
};

describe('JUnit', () => {
  const written = formatOutput(output, 'junit');

  test('has a suite for each page, and a test for each rule that applies', () => {
    expect(written).toContain('<testsuites name="portcullis" tests="5" failures="1" errors="1" skipped="1">');
    expect(written).toContain(`<testsuite name="${url}" tests="4" failures="1" errors="0" skipped="1"`);
    expect(written).not.toContain('insecure-cookie');
  });

  test('fails what counts, tells what does not, and leaves out what could not be checked', () => {
    expect(written).toMatch(
      /<failure message="Part of the page is missing" type="serious">[^<]*\na?http:.*\nand 7 more</,
    );
    expect(written).toContain('<system-out>moderate: No HSTS\n');
    expect(written).toContain('<skipped message="Not shown."/>');
    expect(written).toContain('<error message="No answer, 50 %."/>');
  });

  test('fails as --fail-on says', () => {
    expect(formatOutput(output, 'junit', weighFor({ failOn: 'minor' }))).toContain('failures="2"');
    expect(formatOutput(output, 'junit', weighFor({ failOn: 'never' }))).toContain('failures="0"');
  });
});

describe('GitHub', () => {
  test('gets an annotation for each failed rule and each page without a report', () => {
    expect(formatOutput(output, 'github').split('\n')).toEqual([
      `::error title=Part of the page is missing (blocked-mixed-content)::${url}: ${sampleFinding.why}; http://cdn.example/a.js?x=1&y=2; and 7 more`,
      `::warning title=No HSTS (missing-hsts)::${url}: ${sampleFinding.why}`,
      '::error title=Not audited::https://gone.example/: No answer, 50 %25.',
      '',
    ]);
  });

  test('hears nothing of what a baseline knows', () => {
    const [result] = output.results;
    const judged = [{ rule: finding.rule, change: 'known' as const }];
    const known = { ...output, results: result !== undefined && 'report' in result ? [{ ...result, judged }] : [] };
    expect(formatOutput(known, 'github')).not.toContain('blocked-mixed-content');
  });
});
