import { formatGithub } from '../../presentation/export/github.ts';
import { formatHtml } from '../../presentation/export/html.tsx';
import { formatJunit } from '../../presentation/export/junit.ts';
import type { AuditOutput } from '../../presentation/export/results.ts';
import { formatMarkdown } from '../../presentation/export/run-markdown.ts';
import { jsonText } from '../../presentation/export/safe-text.ts';
import { formatSarif } from '../../presentation/export/sarif.ts';
import { formatTable } from '../../presentation/export/table.ts';
import type { Weigh } from '../../presentation/export/weigh.ts';
import { weighFor } from '../judge-results.ts';
import type { Format } from '../outputs.ts';
import { fileStyles } from './file-styles.ts';
import { auditJson } from './json-output.ts';

/** Writes the results in the format asked for, with a line break at the end. */
export function formatOutput(
  output: AuditOutput,
  format: Format,
  weigh: Weigh = weighFor({ failOn: 'serious' }),
): string {
  switch (format) {
    case 'json':
      return auditJson(output);
    case 'table':
      return formatTable(output);
    case 'sarif':
      return `${jsonText(formatSarif(output))}\n`;
    case 'markdown':
      return formatMarkdown(output);
    case 'junit':
      return formatJunit(output, weigh);
    case 'github':
      return formatGithub(output, weigh);
    case 'html':
      return formatHtml({ output, data: output, styles: fileStyles() });
  }
}
