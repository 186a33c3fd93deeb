import type { Format } from '../audit-options.ts';
import type { AuditOutput } from '../results.ts';
import { formatHtml } from './html.ts';
import { formatMarkdown } from './markdown.ts';
import { formatSarif } from './sarif.ts';
import { formatTable } from './table.ts';

/** Writes the results in the format asked for, with a line break at the end. */
export function formatOutput(output: AuditOutput, format: Format): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(output, null, 2)}\n`;
    case 'table':
      return formatTable(output);
    case 'sarif':
      return `${JSON.stringify(formatSarif(output), null, 2)}\n`;
    case 'markdown':
      return formatMarkdown(output);
    case 'html':
      return formatHtml(output);
  }
}
