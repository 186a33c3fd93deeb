import type { SiteReport } from '../../core/site/site-report-schema.ts';

/** The one JSON object that the `site` command prints. */
export interface SiteOutput {
  readonly tool: { readonly name: string; readonly version: string };
  readonly sites: readonly SiteReport[];
}
