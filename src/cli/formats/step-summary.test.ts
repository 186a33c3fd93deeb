import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleReport } from '../../core/samples/report.ts';
import { UsageError } from '../usage-error.ts';
import { appendStepSummary, stepSummary } from './step-summary.ts';

const outputOf = (pages: number) => ({
  tool: { name: 'portcullis', version: '0.1.0' },
  results: Array.from({ length: pages }, (_, index) => ({
    requested: `https://site.example/${index}`,
    report: sampleReport,
  })),
});

test('a summary is added to what other commands of the step wrote', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'step-summary-'));
  const file = join(folder, 'summary.md');
  await writeFile(file, 'Before\n');
  await appendStepSummary(outputOf(1), file);
  expect(await readFile(file, 'utf8')).toMatch(/^Before\n# HTTPS audit\n/);
  await expect(appendStepSummary(outputOf(1), join(folder, 'gone', 'file'))).rejects.toThrow(UsageError);
  await rm(folder, { recursive: true });
});

test('too many pages are left out, and this is said', () => {
  expect(stepSummary(outputOf(4), 1_000_000)).not.toContain('left out');
  const cut = stepSummary(outputOf(100), 10_000);
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(10_000);
  const [, left = ''] = /\n(\d+) further pages are left out here\.\n$/.exec(cut) ?? [];
  expect(cut.match(/^## /gm)).toHaveLength(100 - Number(left));
});
