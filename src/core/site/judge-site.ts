import type { Words } from '../../words/words.ts';
import { worstFirst } from '../audit.ts';
import { checkedOf } from '../checked.ts';
import { writerFor } from '../finding-writer.ts';
import type { Finding, Grade, Verdict } from '../report.ts';
import { seenAs } from '../report.ts';
import { say } from '../say.ts';
import { failuresOf, gradeOf } from '../score.ts';
import { isVisited, type SiteEvidence, shownEnds } from './site-evidence.ts';
import type { SitePages, SiteReport } from './site-report-schema.ts';
import type { SiteRule } from './site-rule.ts';

/** The report on a site, of what its ends showed. `at` is ISO 8601. */
export function judgeSite(evidence: SiteEvidence, rules: readonly SiteRule[], at: string, words: Words): SiteReport {
  const findings = rules.map((rule) => findingOf(rule, evidence, words)).sort(worstFirst);
  const verdict = verdictOf(evidence, findings);
  return {
    version: 1,
    host: evidence.host,
    at,
    verdict,
    grade: gradeFor(verdict, evidence, findings),
    checked: checkedOf(findings),
    ends: [...evidence.ends],
    loaded: evidence.loaded,
    answers: evidence.answers.state === 'seen' ? seenAs([...evidence.answers.value]) : evidence.answers,
    siblings: evidence.siblings,
    direct: evidence.direct,
    pages: evidence.pages ?? noPages,
    findings,
  };
}

const noPages: SitePages = { audited: 0, found: 0, sampled: false, notes: [], results: [], causes: [] };

/** A rule that throws is `broken` and stops nobody else. An end without a report never lets a rule pass. */
function findingOf(rule: SiteRule, evidence: SiteEvidence, words: Words): Finding {
  // Configuration names the site without its `www.`, which it adds where it is meant.
  const writer = writerFor(rule, words.site.rules[rule.id], { host: evidence.host.replace(/^www\./, '') }, words);
  try {
    // What a rule may say is its own words, which the compiler held it to where it was defined.
    const judgement = rule.judge(evidence, say as never);
    if (judgement.outcome === 'fail') return writer.failure(judgement);
    const missing = evidence.ends.filter((end) => !isVisited(end)).map(({ requested }) => requested);
    if (judgement.outcome === 'pass' && missing.length > 0) {
      return { ...writer.answer('unknown', say('notVisited', { ends: missing })), incomplete: true };
    }
    return writer.answer(judgement.outcome, judgement.because);
  } catch (error) {
    return writer.answer('broken', say('internalError', { error: String(error) }));
  }
}

/** The worst of what the site's rules and its pages say; `secure` only where every end is known. */
function verdictOf(evidence: SiteEvidence, findings: readonly Finding[]): Verdict {
  const shown = shownEnds(evidence);
  const isKnown = evidence.ends.every(isVisited);
  if (shown.length === 0) return isKnown ? 'failed' : 'unknown';
  const severities = [
    ...failuresOf(findings),
    // What was only requested has no verdict but what its responses leave.
    ...(evidence.loaded ? [] : shown.flatMap(({ report }) => failuresOf(report.findings))),
  ].map(({ severity }) => severity);
  const pages = evidence.pages?.results ?? [];
  // A page that does not load is a part of the site that does not.
  const ofPages = pages.flatMap((page) => ('report' in page ? page.report.verdict : []));
  const verdicts = [
    ...shown.map(({ report }) => report.verdict),
    ...ofPages.map((verdict) => (verdict === 'failed' ? 'warning' : verdict)),
  ];
  if (severities.includes('critical') || verdicts.includes('insecure')) return 'insecure';
  if (severities.includes('serious') || verdicts.includes('warning')) return 'warning';
  if (!isKnown || pages.some((page) => 'error' in page) || findings.some(({ incomplete }) => incomplete))
    return 'unknown';
  if (!evidence.loaded) return shown.some(({ report }) => report.connection.scheme === 'https') ? 'secure' : 'unknown';
  if (verdicts.includes('unknown')) return 'unknown';
  return verdicts.includes('secure') ? 'secure' : (verdicts[0] ?? 'unknown');
}

const notShown = { state: 'gap', reason: '' } as const;

const grades: readonly Grade[] = ['A+', 'A', 'B', 'C', 'D', 'F'];

/** The worst of the grades of the pages, and of the one that the site's own rules leave; none where no page was loaded. */
function gradeFor(verdict: Verdict, evidence: SiteEvidence, findings: readonly Finding[]): Grade | null {
  if (!evidence.loaded || (verdict !== 'secure' && verdict !== 'warning' && verdict !== 'insecure')) return null;
  const ofPages = evidence.pages?.results ?? [];
  const shown = [
    ...shownEnds(evidence).map(({ report }) => report),
    ...ofPages.flatMap((page) => ('report' in page ? page.report : [])),
  ];
  const hsts = shown.find(({ connection }) => connection.scheme === 'https')?.hsts ?? notShown;
  const all = [gradeOf(findings, hsts, false), ...shown.map(({ grade }) => grade)].filter((grade) => grade !== null);
  return grades[Math.max(...all.map((grade) => grades.indexOf(grade)))] ?? null;
}
