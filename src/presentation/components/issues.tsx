import type { Finding, Report } from '../../core/report.ts';
import { FindingView } from './finding-view.tsx';
import { Fold } from './fold.tsx';
import { having } from './tally.ts';
import { rowWords } from './words.ts';

/** How many issues are cards of their own before one asks for more. */
const few = 3;

/** What is wrong, worst first, each a line that opens in place. */
export function Issues({ report }: { readonly report: Report }) {
  const issues = issuesOf(report);
  if (issues.length === 0 && report.connection.failure !== undefined) return null;
  const rest = issues.slice(few);
  return (
    <section class="issues" aria-labelledby="issues">
      <h2 id="issues">
        <span>{headingOf(report.findings, issues)}</span>{' '}
        {issues.length > 0 && <span class="count">{issues.length}</span>}
      </h2>
      {issues.slice(0, few).map((finding) => (
        <FindingView key={finding.rule} finding={finding} />
      ))}
      {rest.length > 0 && (
        <Fold class="more" summary={rowWords.moreIssues(rest.length)}>
          {() => rest.map((finding) => <FindingView key={finding.rule} finding={finding} />)}
        </Fold>
      )}
    </section>
  );
}

/** The rules that failed. */
export const issuesOf = (report: Report): readonly Finding[] => having(withoutFailure(report), 'fail');

/** That the page failed to load is said as the failure itself. */
export const withoutFailure = ({ findings, connection }: Report): readonly Finding[] =>
  connection.failure === undefined ? findings : findings.filter(({ rule }) => rule !== 'failed-connection');

function headingOf(findings: readonly Finding[], issues: readonly Finding[]): string {
  if (issues.some(({ severity }) => severity !== 'info')) return rowWords.issues;
  if (issues.length > 0) return rowWords.worthKnowing;
  return having(findings, 'unknown').length > 0 ? rowWords.noIssuesInPart : rowWords.noIssues;
}
