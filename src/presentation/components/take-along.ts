import type { Report } from '../../core/report.ts';
import { browser } from '../../platform/browser.ts';
import { markdownOf } from '../export/markdown.ts';
import type { AuditOutput } from '../export/results.ts';
import { jsonText } from '../export/safe-text.ts';
import { saveFile } from './save-file.ts';

/** Puts the report on the clipboard, as Markdown. */
export const copyReport = (report: Report): Promise<void> =>
  navigator.clipboard.writeText(markdownOf(outputOf(report)));

export const saveAs = async (text: string, type: string, report: Report, ending: string): Promise<void> =>
  saveFile(`portcullis-${report.connection.host || 'report'}.${ending}`, text, type);

export const saveReport = (report: Report): Promise<void> =>
  saveAs(jsonText(report), 'application/json', report, 'json');

/** The report as the exports write it. */
export const outputOf = (report: Report): AuditOutput => ({
  tool: ownTool(),
  results: [{ requested: report.requestedUrl, report }],
});

/** Under which name and version exports are signed. */
export function ownTool(): AuditOutput['tool'] {
  const { name, version } = browser.runtime.getManifest();
  return { name, version };
}
