import { expect, test } from 'vitest';
import { sampleFinding, sampleReport } from '../core/samples/report.ts';
import { findingSharer } from './shared-findings.ts';

test('what two reports have in common is there once, and nothing changes', () => {
  const share = findingSharer();
  const own = { ...sampleFinding, rule: 'missing-hsts', proof: [{ url: 'https://site.example/' }] };
  const reports = [1, 2].map(() => structuredClone({ ...sampleReport, findings: [sampleFinding, own] }));
  const [first, second] = reports.map(share);
  expect([first, second]).toEqual(reports);
  expect(second?.findings[0]).toBe(first?.findings[0]);
  expect(second?.findings[1]).not.toBe(first?.findings[1]);
});
