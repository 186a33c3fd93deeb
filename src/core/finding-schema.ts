import * as v from 'valibot';
import { severities } from './report-names.ts';
import { count, place, text } from './schema-values.ts';

export const proof = v.object({
  text: v.exactOptional(text),
  url: v.exactOptional(text),
  frame: v.exactOptional(text),
  selector: v.exactOptional(text),
  source: v.exactOptional(place),
});

export const finding = v.object({
  rule: text,
  group: v.picklist(['connection', 'redirects', 'headers', 'cookies', 'content', 'certificate', 'upgrade']),
  outcome: v.picklist(['fail', 'pass', 'not-applicable', 'unknown', 'broken']),
  severity: v.picklist(severities),
  /** What the rule is about, as a neutral noun for lists; the title says how it came out. */
  name: text,
  title: text,
  why: text,
  fix: text,
  because: v.exactOptional(text),
  /** The reason's key in the rule's words: what programs and surfaces compare, in any language. */
  reasonCode: v.exactOptional(text),
  /** Not everything was looked at: the evidence had more than is kept. So what was found need not be all, if anything was. */
  incomplete: v.exactOptional(v.literal(true)),
  spec: v.array(v.object({ name: text, url: text })),
  proof: v.array(proof),
  /** Proofs left out because there were too many. */
  omitted: count,
});
