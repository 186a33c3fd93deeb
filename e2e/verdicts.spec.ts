import { beforeAll, describe, expect, test } from 'vitest';
import { runAudit } from '../src/cli/run-audit.ts';
import type { AuditResult } from '../src/presentation/export/results.ts';
import { browsers, launchInto } from './harness/world.ts';
import { loadCases } from './lab/catalogue.ts';
import { differences } from './lab/compare.ts';
import { openLab } from './lab/lab.ts';

const cases = await loadCases();

describe.each(browsers)('%s', (browser) => {
  let results: readonly AuditResult[] = [];

  beforeAll(async () => {
    const lab = await openLab();
    try {
      results = await runAudit(
        cases.map(({ start }) => start),
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
  }, 240_000);

  test.each(cases.map((labCase, index) => ({ ...labCase, index })))('$id: $title', ({ index, ...labCase }) => {
    const result = results[index];
    expect(result).toHaveProperty('report');
    if (result === undefined || 'error' in result) return;
    expect(differences(labCase, result.report).join('\n')).toBe('');
  });
});
