import type { English } from '../../words/words.ts';
import type { Finding, Severity } from '../report.ts';
import type { Judgement } from '../rule.ts';
import type { SiteRuleId, SiteSay } from '../say.ts';
import type { SiteEvidence } from './site-evidence.ts';

/** A rule about a site as a whole. Its words stand in `src/words/en/site`. */
export interface SiteRule<Id extends SiteRuleId = SiteRuleId> {
  /** The file's name: a noun phrase for the failing state. */
  readonly id: Id;
  readonly group: Finding['group'];
  readonly severity: Severity;
  /** A pass counts only where every end was visited, which the runner sees to. */
  judge(evidence: SiteEvidence, say: SiteSay<Id>): Judgement<WordingOf<Id>>;
}

type WordingOf<Id extends SiteRuleId> = English['site']['rules'][Id] extends { readonly otherwise: infer Otherwise }
  ? keyof Otherwise & string
  : never;

/** Keeps literal types: words that are missing do not compile. */
export const defineSiteRule = <const Id extends SiteRuleId>(rule: SiteRule<Id>): SiteRule<Id> => rule;
