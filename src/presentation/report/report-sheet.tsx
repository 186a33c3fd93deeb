import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../core/report.ts';
import { FailureView } from '../components/failure-view.tsx';
import { withoutFailure } from '../components/issues.tsx';
import { OtherPorts } from '../components/other-ports.tsx';
import { Protection } from '../components/protection.tsx';
import { VerdictView } from '../components/verdict-view.tsx';
import { Way } from '../components/way.tsx';
import { printable } from '../export/printable.ts';
import { Checks } from './checks.tsx';
import { Facts } from './facts.tsx';
import { RequestTable } from './request-table.tsx';
import { Toolbar } from './toolbar.tsx';
import { reportWords } from './words.ts';

interface Props {
  readonly report: Report;
  /** Absent where there is no tab, or no longer. */
  readonly tabId?: number;
  /** Where the report comes from, where that is not a tab as it is now. */
  readonly notice?: string;
  /** What else can be opened. */
  readonly children: ComponentChildren;
}

/** A whole report, to be read, searched and printed. */
export function ReportSheet({ report, tabId, notice, children }: Props) {
  const [search, setSearch] = useState('');
  const { connection, ports } = report;
  const { failure, hops, host } = connection;
  const isEncrypted = connection.scheme === 'https' && failure === undefined;
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
        <Toolbar report={report} tabId={tabId}>
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
          <label class="search">
            {reportWords.search}
            <input type="search" value={search} onInput={({ currentTarget }) => setSearch(currentTarget.value)} />
          </label>
          <Checks findings={withoutFailure(report)} search={search} />
          {(failure === undefined || report.insecureRequests.items.length > 0) && (
            <RequestTable requests={report.insecureRequests} search={search} tabId={tabId} />
          )}
        </>
      )}
      {hops.length > 0 && (
        <section aria-labelledby="redirects">
          <h2 id="redirects">{reportWords.redirects}</h2>
          <Way hops={hops} />
        </section>
      )}
      {isEncrypted && (
        <section aria-labelledby="connection">
          <h2 id="connection">{reportWords.connection}</h2>
          <Protection report={report} />
        </section>
      )}
      {ports.items.length > 0 && (
        <section aria-labelledby="ports">
          <h2 id="ports">{reportWords.ports}</h2>
          <OtherPorts ports={ports} />
        </section>
      )}
    </main>
  );
}
