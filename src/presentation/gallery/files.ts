import type { Report } from '../../core/report.ts';
import { formatHtml } from '../export/html.tsx';
import type { AuditResult } from '../export/results.ts';
import { fileStyles } from '../report/file-styles.ts';
import { states } from './states.ts';

/** Saved reports, by the name of the state. */
export const files: Readonly<Record<string, () => string>> = {
  'saved-warning': () => saved(['warning-mixed']),
  'saved-chain': () => saved(['warning-chain']),
  'saved-failed': () => saved(['failed-refused']),
  'saved-international': () => saved(['warning-international']),
  'saved-hostile': () => saved(['hostile-words']),
  'saved-many': () => saved(['many-requests']),
  'saved-several': () =>
    saved(['warning-headers', 'secure', 'insecure-password'], {
      requested: 'https://gone.example/',
      error: 'It gave no report within 30 seconds.',
    }),
};

function saved(names: readonly string[], ...others: readonly AuditResult[]): string {
  const reports = names.map((name) => reportOf(name)).map((report) => ({ requested: report.requestedUrl, report }));
  const output = { tool: { name: 'Portcullis', version: '0.0.0' }, results: [...reports, ...others] };
  return formatHtml({ output, data: output, styles: fileStyles });
}

function reportOf(name: string): Report {
  const report = states[name]?.();
  if (report === undefined) throw new Error(`There is no state ${name}.`);
  return report;
}
