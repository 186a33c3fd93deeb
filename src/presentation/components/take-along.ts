import type { Report } from '../../core/report.ts';
import { browser } from '../../platform/browser.ts';
import { formatMarkdown } from '../export/markdown.ts';
import { jsonText } from '../export/safe-text.ts';

/** Puts the report on the clipboard, as Markdown. */
export function copyReport(report: Report): Promise<void> {
  const { name, version } = browser.runtime.getManifest();
  const output = { tool: { name, version }, results: [{ requested: report.requestedUrl, report }] };
  return navigator.clipboard.writeText(formatMarkdown(output));
}

/** The address of the download ends with the page; taken back earlier, it could end before the download begins. */
export async function saveReport(report: Report): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([jsonText(report)], { type: 'application/json' }));
  link.download = `portcullis-${report.connection.host || 'report'}.json`;
  link.click();
}
