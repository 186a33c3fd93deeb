import { expect, test } from 'vitest';
import { withActions } from '../../core/possible-actions.ts';
import type { Report } from '../../core/report.ts';
import { markupOf } from '../export/markup.ts';
import { states } from '../gallery/states.ts';
import { ReportSheet } from './report-sheet.tsx';
import { reportWords } from './words.ts';

function reportOn(state: string): Report {
  const report = states[state]?.();
  if (report === undefined) throw new Error(`There is no state ${state}.`);
  return withActions(report, { hasAccess: true });
}

/** Outside of a browser, only a saved report knows what it was made with. */
const saved = { output: { tool: { name: 'Portcullis', version: '0.0.0' }, results: [] }, data: {} };

/** What a person reads of the full report of a state of the popup, with a line for each element. */
const sheetOf = (state: string): readonly string[] =>
  markupOf(
    <ReportSheet report={reportOn(state)} tabId={1} saved={saved}>
      {null}
    </ReportSheet>,
  ).split(/<[^>]*>/);

test('where nothing was observed, a reload is the first thing to do', () => {
  const label = reportWords.reload;
  expect(sheetOf('gaps-everywhere')).toContain(label);
  expect(sheetOf('warning-mixed')).not.toContain(label);
});

test('of a page that failed to load, it says when it was tried, and offers to check other ports', () => {
  const lines = sheetOf('failed-refused');
  expect(lines).toContain(reportWords.facts.tried);
  expect(lines).not.toContain(reportWords.facts.at);
  expect(lines).toContain(reportWords.checkPorts);
});

test('there is a search and a choice of severities only where there are issues or requests', () => {
  expect(sheetOf('warning-mixed')).toEqual(expect.arrayContaining([reportWords.search, reportWords.anySeverity]));
  expect(sheetOf('failed-refused')).not.toContain(reportWords.search);
  expect(sheetOf('failed-refused')).not.toContain(reportWords.anySeverity);
});
