import { expect, test } from 'vitest';
import type { Report } from '../../core/report.ts';
import { sampleReport } from '../../core/samples/report.ts';
import { markupOf } from '../export/markup.ts';
import { Rows } from './rows.tsx';

/** What the row says of the ports of a page on port 8443. */
function portsRow(ports: readonly number[], omitted = 0): string | undefined {
  const items = ports.map((port) => ({
    ...({ origin: `https://site.example:${port}`, port, use: 'link', blocked: false } as const),
  }));
  const report: Report = {
    ...sampleReport,
    connection: { ...sampleReport.connection, port: 8443 },
    ports: { items, omitted },
  };
  const words = markupOf(<Rows tabId={1} report={report} />).replace(/<[^>]*>/g, ' ');
  return /Ports\s+(.*?)\s{2}/.exec(words)?.[1];
}

test.each([
  [[], 0, '8443 only'],
  [[8443], 0, '8443 only'],
  [[8443, 8080], 0, '8443, 8080'],
  [[1, 2, 3], 0, '8443, 1, 2, 3'],
  [[1, 2, 3, 4], 0, '8443, 1, 2, 3, …'],
  [[8443], 2, '8443, …'],
])('a page on port 8443 that uses %j, and %d more: “%s”', (ports, omitted, words) => {
  expect(portsRow(ports, omitted)).toBe(words);
});
