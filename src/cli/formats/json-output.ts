import { type AuditOutput, reportsIn } from '../../presentation/export/results.ts';
import { ruleTexts, siteRuleTexts } from '../../presentation/export/rule-texts.ts';
import { jsonText } from '../../presentation/export/safe-text.ts';
import type { SiteOutput } from '../../presentation/export/site-output.ts';

/** What `audit` prints for programs. */
export const auditJson = (output: AuditOutput): string =>
  `${jsonText({ ...output, rules: ruleTexts(reportsIn(output.results)) })}\n`;

/** What `site` prints for programs. */
export const siteJson = (output: SiteOutput): string => {
  const reports = output.sites.flatMap(({ ends, pages }) => reportsIn([...ends, ...pages.results]));
  return `${jsonText({ ...output, rules: ruleTexts(reports), siteRules: siteRuleTexts(output.sites) })}\n`;
};
