import type { SiteReport } from '../../core/site/site-report-schema.ts';
import { jsonText } from '../../presentation/export/safe-text.ts';
import { siteMarkdown } from './site-markdown.ts';
import type { SiteFormat } from './site-options.ts';
import { siteTable } from './site-table.ts';

/** The one JSON object that the `site` command prints. */
export interface SiteOutput {
  readonly tool: { readonly name: string; readonly version: string };
  readonly sites: readonly SiteReport[];
}

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
