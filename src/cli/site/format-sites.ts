import { siteHtml } from '../../presentation/export/site-html.tsx';
import { siteMarkdown } from '../../presentation/export/site-markdown.ts';
import type { SiteOutput } from '../../presentation/export/site-output.ts';
import { fileStyles } from '../formats/file-styles.ts';
import { siteJson } from '../formats/json-output.ts';
import type { SiteFormat } from './site-options.ts';
import { siteTable } from './site-table.ts';

/** Writes the site checks in the format asked for, with a line break at the end. */
export function formatSites(output: SiteOutput, format: SiteFormat): string {
  switch (format) {
    case 'json':
      return siteJson(output);
    case 'table':
      return siteTable(output);
    case 'markdown':
      return siteMarkdown(output);
    case 'html':
      return siteHtml({ output, styles: fileStyles() });
  }
}
