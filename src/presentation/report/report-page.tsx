import { useRef, useState } from 'preact/hooks';
import { withActions } from '../../core/possible-actions.ts';
import type { Report } from '../../core/report.ts';
import { useAccess } from '../components/use-access.ts';
import { useReport } from '../components/use-report.ts';
import { type Opened, OpenFile } from './open-file.tsx';
import { ReportSheet } from './report-sheet.tsx';
import { reportWords } from './words.ts';

/** The full report: of a tab while it is there, or of a file. */
export function ReportPage({ tabId }: { readonly tabId: number | undefined }) {
  const [opened, setOpened] = useState<Opened>();
  const open = <OpenFile onOpen={setOpened} />;
  if (opened !== undefined) {
    const back = tabId !== undefined && (
      <button type="button" onClick={() => setOpened(undefined)}>
        {reportWords.backToTab}
      </button>
    );
    return (
      <ReportSheet report={opened.report} notice={reportWords.fromFile(opened.name)}>
        {open}
        {back}
      </ReportSheet>
    );
  }
  if (tabId !== undefined) return <OfTab tabId={tabId}>{open}</OfTab>;
  return (
    <main class="empty">
      <h1>{reportWords.title}</h1>
      <p>{reportWords.choose}</p>
      {open}
    </main>
  );
}

interface OfTabProps {
  readonly tabId: number;
  readonly children: preact.ComponentChildren;
}

/** Of a tab that went away, what was seen last stays readable. */
function OfTab({ tabId, children }: OfTabProps) {
  const seen = useReport(tabId);
  const last = useRef<Report>(undefined);
  if (seen !== undefined && !(seen instanceof Error)) last.current = seen;
  const hasAccess = useAccess(last.current?.url ?? '');
  const isGone = seen instanceof Error;
  if (last.current === undefined) {
    return (
      <main class="empty" aria-busy={!isGone}>
        <h1>{reportWords.title}</h1>
        <p>{isGone ? reportWords.choose : reportWords.waiting}</p>
        {children}
      </main>
    );
  }
  if (isGone) {
    return (
      <ReportSheet report={last.current} notice={reportWords.gone}>
        {children}
      </ReportSheet>
    );
  }
  return (
    <ReportSheet report={withActions(last.current, { hasAccess })} tabId={tabId}>
      {children}
    </ReportSheet>
  );
}
