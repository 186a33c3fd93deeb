import * as v from 'valibot';
import { severities } from '../../core/report-names.ts';
import { reportSchema } from '../../core/report-schema.ts';
import { count, text } from '../../core/schema-values.ts';
import { roles } from '../../core/site/ends.ts';
import { siteFacts } from '../../core/site/site-facts-schema.ts';
import { levels } from '../config/config-schema.ts';

/*
 * What `--format json` prints, whole: the source of the two JSON Schemas that are shipped. Fields may be added; what stands
 * here stays.
 */

const fault = v.object({
  /** The address that was asked for, without query and fragment; of a site as a whole its host. */
  page: text,
  rule: text,
  /** What is wrong, by what stays the same from one visit to the next. */
  what: text,
  severity: v.picklist(severities),
});

/** Compared with a baseline. */
const changes = v.object({ new: v.array(fault), known: v.array(fault), fixed: v.array(fault) });
const change = v.exactOptional(v.picklist(['new', 'known']));

/** What a run makes of a failed rule, by a baseline and a configuration. */
const judged = v.array(
  v.object({ rule: text, change, level: v.exactOptional(v.picklist(levels)), ignored: v.exactOptional(text) }),
);

/** The same of a report. */
const judgement = {
  judged: v.exactOptional(judged),
  overBudget: v.exactOptional(v.array(v.object({ budget: text, most: count, found: count }))),
};

const requested = { requested: text };
const result = v.union([
  v.object({ ...requested, report: reportSchema, ...judgement }),
  v.object({ ...requested, error: text }),
]);

/** What rules say of themselves, by their ids. */
const rules = v.record(
  text,
  v.object({
    ...{ name: text, title: text, why: text, fix: text },
    severity: v.exactOptional(v.picklist(severities)),
    spec: v.array(v.object({ name: text, url: text })),
  }),
);

const shared = { tool: v.object({ name: text, version: text }), rules, changes: v.exactOptional(changes) };

/** What `audit` prints. */
export const auditOutputSchema = v.object({ ...shared, results: v.array(result) });

const role = v.picklist(roles);
const end = v.union([
  v.object({ role, ...requested, report: reportSchema, ...judgement }),
  v.object({ role, ...requested, error: text }),
]);
const { pages } = siteFacts.entries;
const site = v.object({
  ...siteFacts.entries,
  judged: judgement.judged,
  ends: v.array(end),
  pages: v.object({
    ...pages.entries,
    results: v.array(result),
    causes: v.array(v.object({ ...pages.entries.causes.item.entries, change })),
  }),
});

/** What `site` prints. */
export const siteOutputSchema = v.object({ ...shared, siteRules: rules, sites: v.array(site) });
