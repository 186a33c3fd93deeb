import { expect, test } from 'vitest';
import { sampleReport } from '../../core/samples/report.ts';
import { jsonText } from '../export/safe-text.ts';
import { readSaved } from './read-saved.ts';
import { fileProblems } from './words.ts';

const saved = jsonText(sampleReport);

test('what was saved is read again', () => {
  expect(readSaved(saved)).toEqual(sampleReport);
});

test('of the output of the command line, the first report is read', () => {
  const output = { tool: { name: 'portcullis', version: '0' }, results: [{ requested: '', report: sampleReport }] };
  expect(readSaved(JSON.stringify(output))).toEqual(sampleReport);
});

test.each([
  ['a truncated file', saved.slice(0, -20), fileProblems.json],
  ['no JSON', '<html>', fileProblems.json],
  ['an empty file', '', fileProblems.json],
  ['null', 'null', fileProblems.foreign],
  ['a list', '[]', fileProblems.foreign],
  ['other JSON', '{"a":1}', fileProblems.foreign],
  ['another version', JSON.stringify({ ...sampleReport, version: 2 }), fileProblems.version],
  ['a report without its findings', JSON.stringify({ ...sampleReport, findings: undefined }), fileProblems.foreign],
  ['an output without results', '{"results":[]}', fileProblems.foreign],
  ['a page that was not audited', '{"results":[{"requested":"","error":"no"}]}', fileProblems.error],
  ['a file that is too large', ' '.repeat(50_000_001), fileProblems.size],
])('%s is one sentence', (_, text, problem) => {
  expect(readSaved(text)).toEqual({ problem });
});
