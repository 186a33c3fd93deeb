import { readFileSync } from 'node:fs';

/** In the order in which the full report of the extension has them. */
const sheets = [
  ...['theme.css', 'components/folds.css', 'components/steps.css', 'components/parts.css'],
  ...['report/sections.css', 'report/report.css', 'site/site.css', 'report/file.css'],
];

/** The style sheets of a saved report, the same as the extension writes. */
export const fileStyles = (): string =>
  sheets.map((sheet) => readFileSync(new URL(`../../presentation/${sheet}`, import.meta.url), 'utf8')).join('\n');
