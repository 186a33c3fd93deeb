import { expect, test } from 'vitest';
import { longestHistory } from './history-limits.ts';
import { readSavedHistory, savedHistory } from './read-saved-history.ts';
import { issueOf, sampleKept } from './samples/kept.ts';

const now = Date.parse('2026-11-21T00:00:00.000Z');
const tool = { name: 'Portcullis', version: '1.2.3' };
const saved = savedHistory([{ ...sampleKept, issues: [issueOf('mixed', 'a.png')] }], tool);
const read = (data: unknown) => readSavedHistory(typeof data === 'string' ? data : JSON.stringify(data), now);
const withReport = (change: object) => ({ ...saved, reports: [{ ...sampleKept, ...change }] });

test('what is exported is read as it was', () => {
  expect(read(saved)).toEqual({ reports: saved.reports });
  expect(read(savedHistory([], tool))).toEqual({ reports: [] });
});

test.each<[string, unknown, string]>([
  ['torn', JSON.stringify(saved).slice(0, -9), 'json'],
  ['a web page', '<!doctype html><img src=x onerror=alert(1)>', 'json'],
  ['far too large', `"${'a'.repeat(longestHistory)}"`, 'size'],
  ['of another version', { ...saved, history: 2 }, 'version'],
  ['a report', { version: 1, verdict: 'secure' }, 'foreign'],
  ['nothing', null, 'foreign'],
  ['a list', [saved], 'foreign'],
])('a file that is %s is not taken for one', (_name, data, problem) => {
  expect(read(data)).toEqual({ problem });
});

test.each([
  { url: 'javascript:alert(1)' },
  { url: 'https://user:hunter2@site.example/' },
  { url: 'https://site.example/?token=1' },
  { url: `https://site.example/${'a'.repeat(600)}` },
  { at: '9999-01-01T00:00:00.000Z' },
  { at: '2026-02-30T00:00:00.000Z' },
  { at: '2026-11-20T12:00:00Z' },
  { at: 'yesterday' },
  { score: 101 },
  { verdict: 'splendid' },
  { version: 'v'.repeat(61) },
  { issues: [{ ...issueOf('mixed'), title: 't'.repeat(161) }] },
  { issues: [issueOf('mixed', 'w'.repeat(201))] },
  { issues: [issueOf('r'.repeat(61))] },
  { issues: [issueOf('mixed', ...Array.from({ length: 101 }, (_, index) => `${index}`))] },
  { unchecked: Array.from({ length: 101 }, (_, index) => `rule-${index}`) },
])('a report with %j makes the whole file foreign', (change) => {
  const file = { ...saved, reports: [...saved.reports, ...withReport(change).reports] };
  expect(read(file)).toEqual({ problem: 'foreign' });
});
