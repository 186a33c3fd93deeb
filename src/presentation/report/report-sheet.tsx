import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../core/report.ts';
import { FailureView } from '../components/failure-view.tsx';
import { issuesOf, withoutFailure } from '../components/issues.tsx';
import { VerdictView } from '../components/verdict-view.tsx';
import { printable } from '../export/printable.ts';
import { Checks } from './checks.tsx';
import { Facts } from './facts.tsx';
import { FurtherSections } from './further-sections.tsx';
import type { Saved } from './read-saved.ts';
import { RequestTable } from './request-table.tsx';
import { Toolbar } from './toolbar.tsx';
import { reportWords } from './words.ts';

interface Props {
  readonly report: Report;
  /** Absent where there is no tab, or no longer. */
  readonly tabId?: number;
  /** Where the report comes from, where that is not a tab as it is now. */
  readonly notice?: string;
  readonly saved?: Saved;
  /** What is known of earlier visits, where the report is of a tab. */
  readonly history?: ComponentChildren;
  /** What else can be opened. */
  readonly children: ComponentChildren;
}

/** A whole report, to be read, searched and printed. */
export function ReportSheet({ report, tabId, notice, saved, history, children }: Props) {
  const [search, setSearch] = useState('');
  const { failure, host } = report.connection;
  const requests = report.insecureRequests.items;
  const isSearchable = requests.length > 0 || issuesOf(report).length > 0;
  useEffect(() => {
    document.title = host === '' ? reportWords.title : `${host} · ${reportWords.title}`;
  }, [host]);
  return (
    <main data-verdict={report.verdict}>
      <header>
        <div class="verdict">
          <VerdictView report={report} />
        </div>
        <Facts report={report} />
        <Toolbar report={report} tabId={tabId} saved={saved}>
          {children}
        </Toolbar>
        {notice !== undefined && (
          <p class="notice" role="status">
            {printable(notice)}
          </p>
        )}
      </header>
      {failure !== undefined && <FailureView failure={failure} />}
      {report.findings.length > 0 && (
        <>
          {isSearchable && (
            <label class="search">
              {reportWords.search}
              <input type="search" value={search} onInput={({ currentTarget }) => setSearch(currentTarget.value)} />
            </label>
          )}
          {/* A search that went away with what it was in hides nothing. */}
          <Checks findings={withoutFailure(report)} search={isSearchable ? search : ''} hasSeverity={isSearchable} />
          {(failure === undefined || requests.length > 0) && (
            <RequestTable report={report} search={search} tabId={tabId} />
          )}
        </>
      )}
      <FurtherSections report={report} />
      {history}
    </main>
  );
}
