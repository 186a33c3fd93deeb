import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../core/report-schema.ts';
import { sampleFinding, sampleReport } from '../../core/samples/report.ts';
import type { Format } from '../outputs.ts';
import { formatOutput } from './format-output.ts';

const hostile = '<script>alert(1)</script>[x](javascript:1)`|\u001b[31m\u202e';
const output = {
  tool: { name: 'portcullis', version: '0.1.0' },
  results: [
    {
      requested: 'https://site.example/',
      report: {
        ...sampleReport,
        findings: [
          {
            ...sampleFinding,
            proof: [
              { url: 'http://cdn.example/a.js', source: { url: 'https://site.example/', line: 0, column: 3 } },
              { text: hostile },
            ],
            omitted: 7,
          },
          { ...sampleFinding, rule: 'missing-hsts', title: 'A passed rule', outcome: 'pass' as const },
        ],
      },
    },
    { requested: 'https://gone.example/', error: `No report. ${hostile}` },
  ],
};
const written = (format: Format) => formatOutput(output, format);

test('the sample is a report', () => {
  expect(v.is(reportSchema, sampleReport)).toBe(true);
});

test('JSON is one object with the results in order', () => {
  expect(JSON.parse(written('json'))).toEqual(output);
});

describe.each(['table', 'markdown', 'html'] as const)('%s', (format) => {
  test('names the verdict, the failed rule and the address that could not be audited', () => {
    const plain = written(format).replace(/[\\]/g, '');
    const verdict = format === 'html' ? 'Partly protected' : 'warning';
    for (const words of [verdict, 'Part of the page is missing', 'https://gone.example/', 'No report']) {
      expect(plain).toContain(words);
    }
  });

  test('keeps control and direction characters of a page out', () => {
    expect(written(format)).not.toContain('\u001b');
    expect(written(format)).not.toContain('\u202e');
  });
});

test.each(['table', 'markdown'] as const)('%s has failed rules only', (format) => {
  expect(written(format)).not.toContain('A passed rule');
});

test('HTML shows the words of a page as text, and runs nothing', () => {
  const [shown = '', ...data] = written('html').split('<script type="application/json"');
  expect(data).toHaveLength(1);
  expect(data.join().split('</script>')).toHaveLength(2);
  expect(shown).not.toContain('<script');
  expect(shown).toContain('&lt;script&#62;');
});

test('Markdown keeps the words of a page in a code span or escaped', () => {
  expect(written('markdown')).toContain('`` <script>alert(1)</script>[x](javascript:1)`|');
  expect(written('markdown')).toContain('No report\\. &lt;script&gt;');
});

describe('SARIF', () => {
  const [run] = JSON.parse(written('sarif')).runs;

  test('has one result per failed rule, pointing at its rule', () => {
    expect(run.results).toHaveLength(1);
    expect(run.results[0]).toMatchObject({ ruleId: 'blocked-mixed-content', ruleIndex: 0, level: 'error' });
    expect(run.tool.driver.rules[0].id).toBe('blocked-mixed-content');
  });

  test('places the result where the request came from, counting lines from one', () => {
    expect(run.results[0].locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'https://site.example/' },
          region: { startLine: 1, startColumn: 3 },
        },
      },
    ]);
  });

  test('says which addresses could not be audited', () => {
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('https://gone.example/');
  });
});
