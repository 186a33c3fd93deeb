import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { withActions } from '../../core/possible-actions.ts';
import type { Report } from '../../core/report.ts';
import { shownAddress } from '../components/shown-address.ts';
import { useAccess } from '../components/use-access.ts';
import { useReport } from '../components/use-report.ts';
import { HistorySection } from '../history/history-section.tsx';
import { SavedSites } from '../site/saved-sites.tsx';
import { OfSample } from './of-sample.tsx';
import { type Opened, OpenFile } from './open-file.tsx';
import type { Saved } from './read-saved.ts';
import { ReportSheet } from './report-sheet.tsx';
import type { Sample } from './samples.ts';
import { reportWords } from './words.ts';

interface Props {
  readonly tabId: number | undefined;
  readonly sample?: Sample;
}

/** The full report: of a tab while it is there, of a file, or of a sample. */
export function ReportPage({ tabId, sample }: Props) {
  const [opened, setOpened] = useState<Opened>();
  const open = <OpenFile onOpen={setOpened} />;
  if (opened !== undefined) {
    const { name, saved } = opened;
    const others = (
      <>
        {open}
        {tabId !== undefined && (
          <button type="button" onClick={() => setOpened(undefined)}>
            {reportWords.backToTab}
          </button>
        )}
      </>
    );
    if ('sites' in saved) return <SavedSites output={saved.sites}>{others}</SavedSites>;
    return (
      <OfFile key={name} name={name} saved={saved}>
        {others}
      </OfFile>
    );
  }
  if (tabId !== undefined) return <OfTab tabId={tabId}>{open}</OfTab>;
  if (sample !== undefined) return <OfSample sample={sample}>{open}</OfSample>;
  return (
    <main class="empty">
      <h1>{reportWords.title}</h1>
      <p>{reportWords.choose}</p>
      {open}
    </main>
  );
}

interface OfFileProps {
  readonly name: string;
  readonly saved: Saved;
  readonly children: ComponentChildren;
}

/** Of a file with several reports, one at a time. */
function OfFile({ name, saved, children }: OfFileProps) {
  const pages = saved.output.results.filter((result) => 'report' in result);
  const [chosen, setChosen] = useState(0);
  // A file without a report is not opened.
  const page = pages[chosen] ?? pages[0];
  if (page === undefined) return null;
  return (
    <ReportSheet key={chosen} report={page.report} saved={saved} notice={reportWords.fromFile(name)}>
      {pages.length > 1 && (
        <select
          aria-label={reportWords.page}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
        >
          {pages.map(({ requested }, index) => (
            // Addresses that differ in their credentials only are written alike.
            <option key={index} value={index}>
              {shownAddress(requested)}
            </option>
          ))}
        </select>
      )}
      {children}
    </ReportSheet>
  );
}

interface OfTabProps {
  readonly tabId: number;
  readonly children: ComponentChildren;
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
  const history = <HistorySection report={last.current} tabId={tabId} isOpen={!isGone} />;
  if (isGone) {
    return (
      <ReportSheet report={last.current} notice={reportWords.gone} history={history}>
        {children}
      </ReportSheet>
    );
  }
  return (
    <ReportSheet report={withActions(last.current, { hasAccess })} tabId={tabId} history={history}>
      {children}
    </ReportSheet>
  );
}
