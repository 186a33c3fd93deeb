import { type Answer, page, securePage } from './answers.ts';
import type { LabCase, PerBrowser } from './case.ts';

/** The way in for a person: every case with its link and what is expected of it. */
export function indexAnswers(cases: readonly LabCase[]): Readonly<Record<string, Answer>> {
  const parts = {
    title: 'The lab',
    body: `<p>Each page below is wrong in one way, or right. Open one and look at the toolbar.</p>
<table>
<thead><tr><th>Page</th><th>Verdict</th><th>Findings</th></tr></thead>
<tbody>
${cases.map(row).join('\n')}
</tbody>
</table>`,
  };
  return { 'http://lab.test/': page(parts), 'https://lab.test/': securePage(parts) };
}

const row = ({ title, start, expect }: LabCase): string =>
  `<tr><td><a href="${start}">${title}</a></td><td>${spoken(expect.verdict)}</td><td>${spoken(expect.findings ?? [])}</td></tr>`;

function spoken(value: PerBrowser<string | readonly string[]>): string {
  if (typeof value === 'string') return value;
  if ('chromium' in value) return `${spoken(value.chromium)} (Firefox: ${spoken(value.firefox)})`;
  return value.join(', ') || '–';
}
