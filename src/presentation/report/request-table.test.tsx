import { expect, test } from 'vitest';
import type { InsecureRequest } from '../../core/report.ts';
import { sampleReport } from '../../core/samples/report.ts';
import { markupOf } from '../export/markup.ts';
import { insecure } from '../gallery/insecure.ts';
import { RequestList } from './request-list.tsx';
import { RequestTable } from './request-table.tsx';
import { reportWords } from './words.ts';

const long = 'http://media0.journal.example/archive/2026/spring/photographs/gate-of-the-old-town.jpg';
const source = { url: 'https://www.journal.example/articles/on-gates', line: 214, column: 5 };
const element = { selector: 'body > main > img', html: '<img>' };

/** The texts of the cells of one request, where the report is of a tab. */
function cellsOf(request: InsecureRequest, tabId?: number): readonly string[] {
  const report = { ...sampleReport, insecureRequests: { items: [request], omitted: 0 } };
  const markup = markupOf(<RequestTable report={report} search="" tabId={tabId} />);
  return [...markup.matchAll(/<td\b[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '').trim());
}

test('a long address is cut in the middle: its file is read in every row', () => {
  const [, , alone = ''] = cellsOf(insecure(long, 'image', 'blocked'));
  const [, , besidePlace = ''] = cellsOf(insecure(long, 'image', 'blocked', { source }));
  expect(alone).toMatch(/^http:\/\/media0\.journal\.example.*….*gate-of-the-old-town\.jpg$/);
  expect(besidePlace).toMatch(/^http:\/\/.*….*-town\.jpg$/);
  expect(besidePlace.length).toBeLessThan(alone.length);
});

test('there is a column for places only where one is known', () => {
  expect(cellsOf(insecure(long, 'image', 'blocked'))).toHaveLength(4);
  expect(cellsOf(insecure(long, 'image', 'blocked', { source }))).toHaveLength(5);
  const saved = { ...sampleReport, insecureRequests: { items: [insecure(long, 'image', 'blocked')], omitted: 0 } };
  expect(markupOf(<RequestList report={saved} />)).not.toContain(`>${reportWords.columns.place}<`);
});

test('beside the button that leads to the element stand its line and column, not its selector', () => {
  const request = insecure(long, 'image', 'blocked', { element, source });
  expect(cellsOf(request, 1)[3]).toBe('Show on page line 214:5');
  expect(cellsOf(request)[3]).not.toContain('Show on page');
});
