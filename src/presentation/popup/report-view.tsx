import type { Report } from '../../core/report.ts';
import type { Decisions } from '../../core/settings/settings.ts';
import { FailureView } from '../components/failure-view.tsx';
import { Issues } from '../components/issues.tsx';
import { Rows } from '../components/rows.tsx';
import { Footer } from './footer.tsx';
import { Hero } from './hero.tsx';
import { Notices } from './notices.tsx';
import { UpdateNote } from './update-note.tsx';
import { WaitingView } from './waiting.tsx';

interface Props {
  readonly tabId: number;
  /** With what a person can do. */
  readonly report: Report;
  /** Undefined until they are read. */
  readonly decisions: Decisions | undefined;
  readonly isPrivate: boolean;
  /** Beside the page, where it stays. */
  readonly isPanel?: boolean;
}

/**
 * A report as a person reads it: the verdict first, then why and what to do, then what it rests on. What one does most
 * comes before the middle part in the order of the keyboard, though it stands below it.
 */
export function ReportView({ isPrivate, isPanel = false, ...subject }: Props) {
  const { tabId, report } = subject;
  const { connection } = report;
  const wasSeen = report.findings.length > 0 && report.verdict !== 'unsupported';
  return (
    <main data-verdict={report.verdict}>
      <Hero {...subject} />
      <Footer {...subject} isPanel={isPanel} />
      <div class="middle">
        {!isPanel && <UpdateNote tabId={tabId} />}
        {connection.pending && <WaitingView pending={connection.pending} summary={report.summary} />}
        <Notices {...subject} isPrivate={isPrivate} />
        {connection.failure && <FailureView failure={connection.failure} />}
        {wasSeen && (
          <>
            <Issues report={report} />
            <Rows tabId={tabId} report={report} />
          </>
        )}
      </div>
    </main>
  );
}
