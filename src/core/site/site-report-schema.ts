import * as v from 'valibot';
import { reportSchema } from '../report-schema.ts';
import { text } from '../schema-values.ts';
import { roles } from './ends.ts';
import { type answer, type directFacts, type siblings, siteFacts } from './site-facts-schema.ts';

/** What came of a visit: the report, or why there is none. */
const page = { requested: text };
const result = v.union([v.object({ ...page, report: reportSchema }), v.object({ ...page, error: text })]);
const visited = { role: v.picklist(roles), ...page };
const end = v.union([v.object({ ...visited, report: reportSchema }), v.object({ ...visited, error: text })]);

/** The report on a site, version 1: its ends, and what they show together. */
export const siteReportSchema = v.object({
  ...siteFacts.entries,
  ends: v.array(end),
  pages: v.object({ ...siteFacts.entries.pages.entries, results: v.array(result) }),
});

export type SiteReport = v.InferOutput<typeof siteReportSchema>;
export type SiteEnd = SiteReport['ends'][number];
export type SitePages = SiteReport['pages'];
export type Cause = SitePages['causes'][number];
export type Answer = v.InferOutput<typeof answer>;
export type DirectFacts = v.InferOutput<typeof directFacts>;
export type Siblings = v.InferOutput<typeof siblings>;
export type Sibling = Siblings['items'][number];
