import type { Report, Severity } from '../../core/report.ts';
import { ruleSeverities } from '../../core/rule-severities.ts';
import type { SiteReport } from '../../core/site/site-report-schema.ts';
import { en } from '../../words/en.ts';
import type { RuleText } from '../../words/rule-text.ts';

/** What a rule says of itself, whatever was found. */
export type Described = Pick<RuleText, 'name' | 'fail' | 'why' | 'fix' | 'spec'>;

/** A rule about pages, or about sites, in its own words; undefined for one that is not ours. */
export function describedRule(
  id: string,
  texts: Readonly<Record<string, Described>> = en.rules,
): Described | undefined {
  return Object.hasOwn(texts, id) ? texts[id] : undefined;
}

/** The texts of a rule as programs read them. */
export interface RuleTexts {
  readonly name: string;
  /** How a failure is called. */
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  /** Of most of its failures; that of each stands beside it. Absent where they differ. */
  readonly severity?: Severity;
  readonly spec: RuleText['spec'];
}

/** The rules that reports name, by their ids: what they say of themselves, once for all pages. */
export const ruleTexts = (reports: readonly Pick<Report, 'findings'>[]): Readonly<Record<string, RuleTexts>> =>
  textsOf(reports, en.rules);

/** The same of the rules about sites, some of which are called as one about pages. */
export const siteRuleTexts = (sites: readonly Pick<SiteReport, 'findings'>[]): Readonly<Record<string, RuleTexts>> =>
  textsOf(sites, en.site.rules);

function textsOf(
  reports: readonly Pick<Report, 'findings'>[],
  texts: Readonly<Record<string, Described>>,
): Readonly<Record<string, RuleTexts>> {
  const ids = [...new Set(reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)))].sort();
  return Object.fromEntries(
    ids.flatMap((id) => {
      const described = describedRule(id, texts);
      if (described === undefined) return [];
      const { name, fail: title, why, fix, spec } = described;
      const severity = texts === en.rules ? ruleSeverities[id] : undefined;
      return [[id, { name, title, why, fix: forAnyHost(fix), ...(severity === undefined ? {} : { severity }), spec }]];
    }),
  );
}

/** Configuration names the host; of a rule by itself there is none. */
export const forAnyHost = (fix: string): string => fix.replaceAll('{host}', 'example.org');
