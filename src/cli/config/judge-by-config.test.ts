import { describe, expect, test } from 'vitest';
import type { InsecureRequest } from '../../core/report.ts';
import { sampleReport } from '../../core/samples/report.ts';
import type { AuditOutput } from '../../presentation/export/results.ts';
import { formatOutput } from '../formats/format-output.ts';
import { judgeResults, weighFor } from '../judge-results.ts';
import type { Config } from './config-schema.ts';
import { expiredIgnores, judgeByConfig, matches } from './judge-by-config.ts';

const today = '2026-11-27';
const rule = 'blocked-mixed-content';
const blocked: InsecureRequest = {
  ...{ url: 'http://cdn.example/a.js', destination: 'script', category: 'blockable', outcome: 'blocked' },
  ...{ seenBy: ['dom'], frame: { url: sampleReport.url, top: true }, count: 2 },
};
const output: AuditOutput = {
  tool: { name: 'portcullis', version: '0.1.0' },
  results: [
    {
      requested: sampleReport.url,
      report: {
        ...sampleReport,
        insecureRequests: { items: [blocked, { ...blocked, outcome: 'upgraded' }], omitted: 0 },
      },
    },
  ],
};
const judged = (config: Config, failOn: 'serious' | 'never' = 'serious') => {
  const { results } = judgeByConfig(output, config, { today });
  return { status: judgeResults(results, { failOn, failOnUnknown: false }), results };
};
const levels = (level: 'off' | 'warn' | 'error', pages?: string) => ({
  rules: { [rule]: level },
  ...(pages === undefined ? {} : { pages }),
});

test('without a configuration nothing changes', () => {
  expect(judgeByConfig(output, {}, { today })).toEqual(output);
});

describe('a severity', () => {
  test.each([
    ['off lets the run pass', [levels('off')], 'serious', 0],
    ['warn lets the run pass', [levels('warn')], 'serious', 0],
    ['error fails the run, whatever --fail-on says', [levels('error')], 'never', 1],
    ['of other pages does not count', [levels('off', 'https://other.example/*')], 'serious', 1],
    ['of these pages counts', [levels('off', 'https://site.example/*')], 'serious', 0],
    ['that comes last decides', [levels('off'), levels('error')], 'serious', 1],
  ] as const)('%s', (_name, severities, failOn, status) => {
    expect(judged({ severities: [...severities] }, failOn).status).toBe(status);
  });

  test('warn is told, and off is not', () => {
    const told = (level: 'warn' | 'off') =>
      formatOutput(
        judgeByConfig(output, { severities: [levels(level)] }, { today }),
        'github',
        weighFor({ failOn: 'serious' }),
      );
    expect(told('warn')).toMatch(/^::warning /);
    expect(told('off')).toBe('');
  });
});

describe('an ignore', () => {
  const ignoring = (until: string): Config => ({ ignores: [{ rule, until, reason: 'It goes away' }] });

  test('holds to the end of its last day, and its reason is told', () => {
    const { status, results } = judged(ignoring(today));
    expect(status).toBe(0);
    expect(formatOutput({ ...output, results }, 'table')).toContain('(blocked-mixed-content, ignored: It goes away)');
    expect(expiredIgnores(ignoring(today), today)).toEqual([]);
  });

  test('counts no longer after it, and this is said', () => {
    expect(judged(ignoring('2026-11-26')).status).toBe(1);
    expect(expiredIgnores(ignoring('2026-11-26'), today)).toEqual([
      `The ignore of ${rule} expired on 2026-11-26 and no longer counts: It goes away`,
    ]);
  });
});

describe('a budget', () => {
  const within = (most: number) => judged({ budgets: { 'blocked-requests': most } }, 'never');

  test('that is exceeded fails the run, and every export tells', () => {
    const { status, results } = within(1);
    expect(status).toBe(1);
    for (const format of ['table', 'markdown', 'junit', 'github'] as const)
      expect(formatOutput({ ...output, results }, format)).toContain('2, allowed 1');
    expect(JSON.parse(formatOutput({ ...output, results }, 'json')).results[0].overBudget).toHaveLength(1);
  });

  test('that is kept lets the run pass', () => {
    expect(within(2)).toEqual({ status: 0, results: output.results });
  });

  test.each([
    ['upgraded-requests', 2],
    ['insecure-requests', 4],
    ['unencrypted-requests', 0],
  ] as const)('of %s counts those', (budget, found) => {
    expect(judged({ budgets: { [budget]: found } }, 'never').status).toBe(0);
    if (found > 0) expect(judged({ budgets: { [budget]: found - 1 } }, 'never').status).toBe(1);
  });
});

test.each([
  ['https://site.example/*', 'https://site.example/a?b', true],
  ['https://site.example/a', 'https://site.example/a?b#c', true],
  ['*/archive/*.html', 'https://site.example/archive/1.html?x', true],
  ['https://site.example/', 'https://site.example/a', false],
  ['https://site.example/a.b', 'https://site.example/axb', false],
])('%s and %s: %s', (pattern, address, expected) => {
  expect(matches(pattern, address)).toBe(expected);
});
