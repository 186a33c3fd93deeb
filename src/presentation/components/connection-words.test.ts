import { expect, test } from 'vitest';
import type { Report } from '../../core/report.ts';
import { sampleReport } from '../../core/samples/report.ts';
import { usualCertificate } from '../gallery/audited.ts';
import { connectionWords } from './connection-words.ts';

const wordsOf = (change: Partial<Report>): readonly string[] => connectionWords({ ...sampleReport, ...change });

test.each([
  ['2026-11-25T12:00:00Z', 'expires in 5 days'],
  ['2028-11-01T12:00:00Z', 'expires in 712 days'],
  ['2028-12-01T12:00:00Z', 'expires in 2 years'],
  ['2033-12-30T12:00:00Z', 'expires in 7 years'],
])('of a certificate that is valid until %s, it %s', (notAfter, words) => {
  const certificate = { state: 'seen', value: { ...usualCertificate, notAfter } } as const;
  expect(wordsOf({ certificate })).toContain(words);
});

test('that a site has no HSTS is said only where its response was seen', () => {
  const gapWith = (reasonCode: string) => ({ hsts: { state: 'gap', reason: 'None.', reasonCode } as const });
  expect(wordsOf(gapWith('noHsts'))).toEqual(['No HSTS']);
  expect(wordsOf(gapWith('noStart'))).toEqual(['HSTS not checked']);
});
