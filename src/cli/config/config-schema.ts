import * as v from 'valibot';
import type { RuleId, SiteRuleId } from '../../core/say.ts';
import { en } from '../../words/en.ts';
import { browserNames, thresholds } from '../audit-options.ts';
import { formats } from '../outputs.ts';

const text = v.string();
const flag = v.boolean();
const count = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least));
const format = v.pipe(
  text,
  v.regex(new RegExp(`^(${formats.join('|')})(:.+)?$`), 'It is a format, or a format, a colon and a file.'),
);
const rewrite = v.pipe(text, v.regex(/^[^=]+=[^=]+$/, 'It is FROM=TO.'));
const portMap = v.pipe(text, v.regex(/^\d{1,5}=\d{1,5}(,\d{1,5}=\d{1,5})*$/, 'It is a list such as 80=9080,443=9443.'));

/** The options of the command line, by their names there, for when they are not given there. */
const options = v.strictObject({
  browser: v.exactOptional(v.picklist(browserNames)),
  executable: v.exactOptional(text),
  deep: v.exactOptional(flag),
  format: v.exactOptional(v.union([format, v.array(format)])),
  output: v.exactOptional(text),
  'fail-on': v.exactOptional(v.picklist(thresholds)),
  'fail-on-unknown': v.exactOptional(flag),
  baseline: v.exactOptional(text),
  quiet: v.exactOptional(flag),
  headers: v.exactOptional(text),
  cookies: v.exactOptional(text),
  rewrite: v.exactOptional(v.union([rewrite, v.array(rewrite)])),
  ca: v.exactOptional(text),
  'resolve-all': v.exactOptional(text),
  'port-map': v.exactOptional(portMap),
  settle: v.exactOptional(count(0)),
  timeout: v.exactOptional(count(1)),
  'browser-arg': v.exactOptional(v.array(text)),
  concurrency: v.exactOptional(count(1)),
});

/** What a failure of a rule means: nothing, something to tell, or that the run fails. */
export const levels = ['off', 'warn', 'error'] as const;
const level = v.exactOptional(v.picklist(levels));

/** What only `site` takes, by the names of its options. */
const site = v.strictObject({
  pages: v.exactOptional(count(1)),
  depth: v.exactOptional(count(1)),
  include: v.exactOptional(v.union([text, v.array(text)])),
  exclude: v.exactOptional(v.union([text, v.array(text)])),
  sitemap: v.exactOptional(text),
  direct: v.exactOptional(flag),
});

/** A rule about a page, or about a site as a whole. */
type AnyRuleId = RuleId | SiteRuleId;

// The keys of the texts are the ids of the rules.
const ruleIds = [...new Set(Object.keys({ ...en.rules, ...en.site.rules }))] as readonly AnyRuleId[];

/** Addresses, where `*` stands for any characters; every page where there is none. */
const pages = v.exactOptional(text);

const severities = v.strictObject({
  pages,
  rules: v.strictObject(Object.fromEntries(ruleIds.map((id) => [id, level])) as Record<AnyRuleId, typeof level>),
});

const ignore = v.strictObject({
  rule: v.picklist(ruleIds),
  pages,
  reason: v.pipe(text, v.minLength(1)),
  /** The last day on which it holds, in UTC. */
  until: v.pipe(text, v.isoDate()),
});

const most = v.exactOptional(count(0));

/** Most of each that a page may have. */
const budgets = v.strictObject({
  'blocked-requests': most,
  'unencrypted-requests': most,
  'upgraded-requests': most,
  'insecure-requests': most,
});

/** What `portcullis.config.json` holds. Its JSON Schema is made of this. */
export const configSchema = v.strictObject({
  $schema: v.exactOptional(text),
  addresses: v.exactOptional(v.array(text)),
  options: v.exactOptional(options),
  site: v.exactOptional(site),
  severities: v.exactOptional(v.array(severities)),
  ignores: v.exactOptional(v.array(ignore)),
  budgets: v.exactOptional(budgets),
});

export type BudgetName = keyof v.InferOutput<typeof budgets>;
export type Config = v.InferOutput<typeof configSchema>;
