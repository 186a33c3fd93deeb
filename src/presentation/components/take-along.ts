import type { Report } from '../../core/report.ts';
import { browser } from '../../platform/browser.ts';
import { formatMarkdown } from '../export/markdown.ts';
import type { AuditOutput } from '../export/results.ts';
import { jsonText } from '../export/safe-text.ts';

/** Puts the report on the clipboard, as Markdown. */
export const copyReport = (report: Report): Promise<void> =>
  navigator.clipboard.writeText(formatMarkdown(outputOf(report)));

/** The address of the download ends with the page; taken back earlier, it could end before the download begins. */
export async function saveAs(text: string, type: string, report: Report, ending: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `portcullis-${report.connection.host || 'report'}.${ending}`;
  link.click();
}

export const saveReport = (report: Report): Promise<void> =>
  saveAs(jsonText(report), 'application/json', report, 'json');

/** The report as the exports write it. */
export function outputOf(report: Report): AuditOutput {
  const { name, version } = browser.runtime.getManifest();
  return { tool: { name, version }, results: [{ requested: report.requestedUrl, report }] };
}
