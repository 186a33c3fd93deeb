import type { Report } from '../../core/report.ts';
import { FailureView } from '../components/failure-view.tsx';
import { withoutFailure } from '../components/issues.tsx';
import { VerdictView } from '../components/verdict-view.tsx';
import { notesIn, overBudgetIn, overBudgetText, type RunJudgement } from '../export/results.ts';
import { CheckList } from './check-list.tsx';
import { Facts } from './facts.tsx';
import { FurtherSections } from './further-sections.tsx';
import { RequestList } from './request-list.tsx';
import { Section } from './section.tsx';
import { reportWords } from './words.ts';

/** A whole report where no script runs: nothing to press, everything there to be read. */
export function SavedSheet({ report, ...judgement }: { readonly report: Report } & RunJudgement) {
  const { connection, findings, insecureRequests } = report;
  const { failure } = connection;
  return (
    <article data-verdict={report.verdict}>
      <header>
        <div class="verdict">
          <VerdictView report={report} />
          {overBudgetIn(judgement).map((over) => (
            <p key={over.budget} class="summary">
              {overBudgetText(over)}
            </p>
          ))}
        </div>
        <Facts report={report} />
      </header>
      {failure !== undefined && <FailureView failure={failure} />}
      {findings.length > 0 && (
        <Section title={reportWords.checks}>
          <CheckList findings={withoutFailure(report)} unfolded="unknown" notesOf={notesIn(judgement)} />
        </Section>
      )}
      {findings.length > 0 && (failure === undefined || insecureRequests.items.length > 0) && (
        <RequestList report={report} />
      )}
      <FurtherSections report={report} />
    </article>
  );
}
