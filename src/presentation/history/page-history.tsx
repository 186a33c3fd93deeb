import type { KeptReport } from '../../core/history/history-schema.ts';
import { Comparison } from './comparison.tsx';
import { ReportList } from './report-list.tsx';
import { ScoreLine } from './score-line.tsx';

interface Props {
  /** On one page, the oldest first; one at least. */
  readonly reports: readonly KeptReport[];
}

/** How a page did over time: the score as a line, the visits, and what differs between two of them. */
export function PageHistory({ reports }: Props) {
  return (
    <>
      {reports.length > 1 && <ScoreLine reports={reports} />}
      <ReportList reports={reports} />
      <Comparison reports={reports} />
    </>
  );
}
