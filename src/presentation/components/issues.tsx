import type { Finding, Report } from '../../core/report.ts';
import { FindingView } from './finding-view.tsx';
import { Fold } from './fold.tsx';
import { having } from './tally.ts';
import { rowWords } from './words.ts';

/** How many issues are cards of their own before one asks for more. */
const few = 3;

/** What is wrong, worst first, each a line that opens in place; then what is worth knowing, where nothing is to be done. */
export function Issues({ report }: { readonly report: Report }) {
  const failed = issuesOf(report);
  const issues = failed.filter(({ severity }) => severity !== 'info');
  const notes = failed.filter(({ severity }) => severity === 'info');
  if (failed.length === 0 && report.connection.failure !== undefined) return null;
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
      {rest.length > 0 && <More title={rowWords.moreIssues} findings={rest} />}
      {notes.length > 0 && <More title={rowWords.worthKnowing} findings={notes} />}
    </section>
  );
}

const More = ({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) => (
  <Fold class="more" summary={title} count={findings.length}>
    {() => findings.map((finding) => <FindingView key={finding.rule} finding={finding} />)}
  </Fold>
);

/** The rules that failed. */
export const issuesOf = (report: Report): readonly Finding[] => having(withoutFailure(report), 'fail');

/** That the page failed to load is said as the failure itself. */
export const withoutFailure = ({ findings, connection }: Report): readonly Finding[] =>
  connection.failure === undefined ? findings : findings.filter(({ rule }) => rule !== 'failed-connection');

function headingOf(findings: readonly Finding[], issues: readonly Finding[]): string {
  if (issues.length > 0) return rowWords.issues;
  if (having(findings, 'pass').length === 0) return rowWords.nothingChecked;
  const unchecked = having(findings, 'unknown').length + having(findings, 'broken').length;
  return unchecked > 0 ? rowWords.noIssuesInPart : rowWords.noIssues;
}
