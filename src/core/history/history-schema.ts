import * as v from 'valibot';
import { severities } from '../report-names.ts';
import { reportSchema } from '../report-schema.ts';
import { count, text } from '../schema-values.ts';

const { mode, browser, verdict, grade, score } = reportSchema.entries;

/** A rule that failed. */
const issue = v.object({
  rule: text,
  severity: v.picklist(severities),
  title: text,
  /** What is wrong, by the parts that a baseline goes by. */
  what: v.array(text),
});

/** What is kept of one report: what a later one is compared with, and nothing else. */
export const keptReportSchema = v.object({
  /** Without user name, password, query and fragment. */
  url: text,
  /** ISO 8601 with milliseconds, when the document committed. */
  at: text,
  ...{ mode, browser, verdict, grade, score },
  /** Version of Portcullis. */
  version: text,
  checked: v.object({ done: count, of: count }),
  /** Worst first. */
  issues: v.array(issue),
  /** Rules that could not be judged. */
  unchecked: v.array(text),
});

/** What is stored of one site, version 1. */
export const keptSiteSchema = v.object({ history: v.literal(1), reports: v.array(v.unknown()) });

/** What a file holds, version 1. */
export const savedHistorySchema = v.object({
  history: v.literal(1),
  tool: v.object({ name: text, version: text }),
  reports: v.array(keptReportSchema),
});

export type KeptIssue = Readonly<v.InferOutput<typeof issue>>;
export type KeptReport = Readonly<v.InferOutput<typeof keptReportSchema>>;
export type SavedHistory = v.InferOutput<typeof savedHistorySchema>;
