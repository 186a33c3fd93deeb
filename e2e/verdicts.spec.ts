import { beforeAll, describe, expect, test } from 'vitest';
import { runAudit } from '../src/cli/run-audit.ts';
import type { AuditResult } from '../src/presentation/export/results.ts';
import { browsers, launchInto } from './harness/world.ts';
import type { LabCase } from './lab/case.ts';
import { loadCases } from './lab/catalogue.ts';
import { differences } from './lab/compare.ts';
import { openLab } from './lab/lab.ts';

const cases = await loadCases();

describe.each(browsers)('%s', (browser) => {
  let results: readonly AuditResult[] = [];
  const tried = new Set<number>();
  const audit = async (audited: readonly LabCase[]): Promise<readonly AuditResult[]> => {
    const lab = await openLab();
    try {
      return await runAudit(
        audited.map(({ start }) => start),
        {
          launch: () => launchInto(lab, browser),
          patience: { settle: 1_000, timeout: 15_000, deep: false },
          concurrency: 4,
          progress: () => undefined,
        },
      );
    } finally {
      await lab.close();
    }
  };

  beforeAll(async () => {
    results = await audit(cases);
  }, 1_800_000);

  test.each(cases.map((labCase, index) => ({ ...labCase, index })))('$id: $title', async ({ index, ...labCase }) => {
    // The second time, should there be one, the case is visited alone.
    const [result] = tried.has(index) ? await audit([labCase]) : results.slice(index);
    tried.add(index);
    expect(result).toHaveProperty('report');
    if (result === undefined || 'error' in result) return;
    expect(differences(labCase, result.report).join('\n')).toBe('');
  });
});
