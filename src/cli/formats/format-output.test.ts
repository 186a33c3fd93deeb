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

describe('compared with a baseline', () => {
  const fault = { page: 'https://site.example/', rule: 'blocked-mixed-content', what: 'http://cdn.example/a.js' };
  const serious = { ...fault, severity: 'serious' as const };
  const changes = { new: [serious], known: [], fixed: [{ ...serious, what: 'http://cdn.example/b.js' }] };
  const results = [
    {
      requested: 'https://site.example/',
      report: sampleReport,
      judged: [{ rule: 'blocked-mixed-content', change: 'new' as const }],
    },
  ];
  const compared = (format: Format) => formatOutput({ ...output, results, changes }, format);

  test.each(['table', 'markdown', 'html'] as const)('%s says what is new, known and fixed', (format) => {
    for (const words of ['1 new, 0 known, 1 fixed', 'http://cdn.example/b.js'])
      expect(compared(format)).toContain(words);
    expect(written(format)).not.toContain('1 new, ');
  });

  test('JSON has it all, and SARIF its state', () => {
    expect(JSON.parse(compared('json'))).toMatchObject({ results, changes });
    expect(JSON.parse(compared('sarif')).runs[0].results[0].baselineState).toBe('new');
    expect(JSON.parse(written('sarif')).runs[0].results[0]).not.toHaveProperty('baselineState');
  });
});

test('the sample is a report', () => {
  expect(v.is(reportSchema, sampleReport)).toBe(true);
});

test('JSON is one object with the results in order, and what their rules say of themselves', () => {
  const { rules, ...rest } = JSON.parse(written('json'));
  expect(rest).toEqual(output);
  expect(Object.keys(rules)).toEqual(['blocked-mixed-content', 'missing-hsts']);
  expect(rules['blocked-mixed-content']).toMatchObject({ severity: 'serious', name: expect.any(String) });
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
          artifactLocation: { uri: 'site.example/', properties: { address: 'https://site.example/' } },
          region: { startLine: 1, startColumn: 3 },
        },
      },
    ]);
  });

  test('describes the rule in its own words, and not in those of what was found', () => {
    const [rule] = run.tool.driver.rules;
    expect(rule.shortDescription.text).toBe('The browser blocked insecure content');
    expect(rule.fullDescription.text).not.toBe(sampleFinding.why);
    expect(rule.properties).toEqual({ tags: ['security'], 'security-severity': '7.5' });
  });

  test('knows a result again on the same page, and no other', () => {
    const fingerprintOn = (requestedUrl: string) => {
      const result = { requested: requestedUrl, report: { ...sampleReport, requestedUrl } };
      return JSON.parse(formatOutput({ ...output, results: [result] }, 'sarif')).runs[0].results[0].partialFingerprints;
    };
    expect(fingerprintOn('https://site.example/a?1')).toEqual(fingerprintOn('https://site.example/a?2'));
    expect(fingerprintOn('https://site.example/a')).not.toEqual(fingerprintOn('https://site.example/b'));
  });

  test('names a host with a port so that it is no scheme', () => {
    const report = { ...sampleReport, url: 'https://[2001:db8::1]:8443/a%20b?c' };
    const log = JSON.parse(formatOutput({ ...output, results: [{ requested: report.url, report }] }, 'sarif'));
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual({
      uri: '%5B2001%3Adb8%3A%3A1%5D%3A8443/a%20b',
      properties: { address: report.url },
    });
  });

  test('says which addresses could not be audited', () => {
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toContain('https://gone.example/');
  });
});
