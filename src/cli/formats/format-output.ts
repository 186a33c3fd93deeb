import { formatHtml } from '../../presentation/export/html.tsx';
import { formatMarkdown } from '../../presentation/export/markdown.ts';
import type { AuditOutput } from '../../presentation/export/results.ts';
import { jsonText } from '../../presentation/export/safe-text.ts';
import { formatSarif } from '../../presentation/export/sarif.ts';
import { formatTable } from '../../presentation/export/table.ts';
import type { Format } from '../outputs.ts';
import { fileStyles } from './file-styles.ts';

/** Writes the results in the format asked for, with a line break at the end. */
export function formatOutput(output: AuditOutput, format: Format): string {
  switch (format) {
    case 'json':
      return `${jsonText(output)}\n`;
    case 'table':
      return formatTable(output);
    case 'sarif':
      return `${jsonText(formatSarif(output))}\n`;
    case 'markdown':
      return formatMarkdown(output);
    case 'html':
      return formatHtml({ output, data: output, styles: fileStyles() });
  }
}
