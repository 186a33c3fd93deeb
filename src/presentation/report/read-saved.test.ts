import { expect, test } from 'vitest';
import { sampleReport } from '../../core/samples/report.ts';
import { judgeSite } from '../../core/site/judge-site.ts';
import { siteRules } from '../../core/site/rules/index.ts';
import { siteWith } from '../../core/site/samples/ends.ts';
import { en } from '../../words/en.ts';
import { formatHtml } from '../export/html.tsx';
import { jsonText } from '../export/safe-text.ts';
import { siteHtml } from '../export/site-html.tsx';
import { readSaved } from './read-saved.ts';
import { fileProblems } from './words.ts';

const tool = { name: 'Portcullis', version: '0' };
const saved = jsonText(sampleReport);
const requested = sampleReport.requestedUrl;
const output = {
  tool: { name: 'portcullis', version: '1' },
  results: [{ requested: 'site.example', report: sampleReport }],
};
const page = formatHtml({ output, data: output, styles: '' });

test('a report that was saved by itself is read again, as written by the tool that reads it', () => {
  expect(readSaved(saved, tool)).toEqual({
    data: sampleReport,
    output: { tool, results: [{ requested, report: sampleReport }] },
  });
});

test('a check of sites is read again, from JSON and from HTML', () => {
  const site = judgeSite(siteWith({}), siteRules, '2026-11-20T12:00:00.000Z', en);
  const sites = { tool, sites: [site] };
  expect(readSaved(jsonText(sites), tool)).toEqual({ sites });
  expect(readSaved(siteHtml({ output: sites, styles: '' }), tool)).toEqual({ sites });
  expect(readSaved(jsonText({ tool, sites: [{ ...site, ends: 3 }] }), tool)).toEqual({ problem: fileProblems.foreign });
  expect(readSaved(jsonText({ tool, sites: [{ ...site, version: 2 }] }), tool)).toEqual({
    problem: fileProblems.version,
  });
});

test.each([
  ['the output of the command line', jsonText(output)],
  ['a page', page],
])('%s is read again', (_, text) => {
  expect(readSaved(text, tool)).toEqual({ data: output, output });
});

const withoutReports = { ...output, results: [{ requested: '', error: 'no' }] };
const later = { ...sampleReport, version: 2 };

test.each([
  ['a truncated file', saved.slice(0, -20), fileProblems.json],
  ['an empty file', '', fileProblems.json],
  ['null', 'null', fileProblems.foreign],
  ['a list', '[]', fileProblems.foreign],
  ['other JSON', '{"a":1}', fileProblems.foreign],
  ['another version', JSON.stringify(later), fileProblems.version],
  ['another version in an output', JSON.stringify({ ...output, results: [{ report: later }] }), fileProblems.version],
  ['a report without its findings', JSON.stringify({ ...sampleReport, findings: undefined }), fileProblems.foreign],
  ['an output without results', JSON.stringify({ ...output, results: [] }), fileProblems.foreign],
  [
    'an output with something else among its results',
    JSON.stringify({ ...output, results: [1] }),
    fileProblems.foreign,
  ],
  ['a page that was not audited', JSON.stringify(withoutReports), fileProblems.error],
  ['a file that is too large', ' '.repeat(50_000_001), fileProblems.size],
  ['another web page', '<!doctype html><title>Portcullis</title>', fileProblems.html],
  ['a page that ends in its style', page.slice(0, 600), fileProblems.html],
  ['a page that ends in its data', page.slice(0, page.indexOf('"version": 1')), fileProblems.torn],
  ['a page with broken data', page.replace('"version": 1,', '"version": 1'), fileProblems.damaged],
  ['a page of another version', page.replace('"version": 1,', '"version": 2,'), fileProblems.version],
  ['a page with other data', page.replace('"verdict": "warning"', '"verdict": "<b>"'), fileProblems.foreign],
])('%s is one sentence', (_, text, problem) => {
  expect(readSaved(text, tool)).toEqual({ problem });
});
