import * as v from 'valibot';
import { severities } from '../report-names.ts';

const text = v.string();

/** What was wrong when a baseline was written, version 1: a later run tells from it what is new. */
export const baselineSchema = v.strictObject({
  baseline: v.literal(1),
  tool: v.strictObject({ name: text, version: text }),
  faults: v.array(v.strictObject({ page: text, rule: text, what: text, severity: v.picklist(severities) })),
});

export type Baseline = v.InferOutput<typeof baselineSchema>;
