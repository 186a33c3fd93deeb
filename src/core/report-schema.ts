import * as v from 'valibot';
import { actionNames } from './action-names.ts';
import { certificate } from './certificate-schema.ts';
import { hop, hstsPolicy, pending, tls, upgrade } from './connection-schema.ts';
import { formTarget, insecureRequest, leftOut, portUse, reference } from './content-schema.ts';
import { failure } from './failure-schema.ts';
import { finding } from './finding-schema.ts';
import { count, seen, text } from './schema-values.ts';

/**
 * The report, version 1: what people and programs read about one page.
 *
 * This schema and those of its parts are the only source of the report's types and of the JSON Schema that is shipped.
 * A change that breaks a reader raises `version`.
 */
export const reportSchema = v.object({
  version: v.literal(1),
  requestedUrl: text,
  url: text,
  /** ISO 8601, when the document committed. */
  at: text,
  mode: v.picklist(['passive', 'deep']),
  browser: v.object({ name: v.picklist(['chromium', 'firefox']), version: text }),
  verdict: v.picklist(['secure', 'warning', 'insecure', 'failed', 'local', 'unsupported', 'unknown']),
  grade: v.nullable(v.picklist(['A+', 'A', 'B', 'C', 'D', 'F'])),
  score: v.nullable(count),
  summary: text,
  badge: v.object({ text, color: text, title: text }),
  connection: v.object({
    scheme: text,
    host: text,
    port: count,
    defaultPort: v.boolean(),
    hops: v.array(hop),
    failure: v.exactOptional(failure),
    pending: v.exactOptional(pending),
  }),
  hsts: seen(hstsPolicy),
  tls: seen(tls),
  certificate: seen(certificate),
  insecureRequests: v.object({
    ...listed(insecureRequest).entries,
    /** What the browser hides without a deep audit; absent where there is nothing of the kind. */
    unseen: v.exactOptional(text),
  }),
  forms: listed(formTarget),
  references: listed(reference),
  ports: listed(portUse),
  upgrade: seen(upgrade),
  leftOut: v.array(leftOut),
  /** How many of the rules that apply could be judged; absent where no page was. */
  checked: v.exactOptional(v.object({ done: count, of: count })),
  /** What a person can do about the page, weightiest first; absent where nobody is there to do it. */
  actions: v.exactOptional(v.array(v.picklist(actionNames))),
  /** Every rule, every outcome, worst first. */
  findings: v.array(finding),
});

function listed<const S extends v.GenericSchema>(item: S) {
  return v.object({ items: v.array(item), omitted: count });
}
