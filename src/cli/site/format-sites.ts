import { jsonText } from '../../presentation/export/safe-text.ts';
import { siteMarkdown } from './site-markdown.ts';
import type { SiteFormat } from './site-options.ts';
import type { SiteOutput } from './site-output.ts';
import { siteTable } from './site-table.ts';

/** Writes the site checks in the format asked for, with a line break at the end. */
export function formatSites(output: SiteOutput, format: SiteFormat): string {
  switch (format) {
    case 'json':
      return `${jsonText(output)}\n`;
    case 'table':
      return siteTable(output.sites);
    case 'markdown':
      return siteMarkdown(output);
  }
}
