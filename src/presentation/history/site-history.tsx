import { useState } from 'preact/hooks';
import type { KeptReport } from '../../core/history/history-schema.ts';
import { pageOf } from '../../core/history/keep-report.ts';
import { history as words } from '../../words/en/history.ts';
import { shownAddress } from '../components/shown-address.ts';
import { PageHistory } from './page-history.tsx';

/** The history of one site, page by page; at first, of the page that was visited last. */
export function SiteHistory({ reports }: { readonly reports: readonly KeptReport[] }) {
  const pages = [...new Set(reports.toReversed().map(({ url }) => pageOf(url)))];
  const [chosen, setChosen] = useState<string>();
  const page = pages.find((one) => one === chosen) ?? pages[0];
  return (
    <section>
      {pages.length > 1 ? (
        <p class="filters">
          <label>
            {words.sites.page}{' '}
            <select value={page} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
              {pages.map((one) => (
                <option key={one} value={one}>
                  {shownAddress(one)}
                </option>
              ))}
            </select>
          </label>
        </p>
      ) : (
        <p>
          <code>{shownAddress(page ?? '', 160)}</code>
        </p>
      )}
      <PageHistory key={page} reports={reports.filter(({ url }) => pageOf(url) === page)} />
    </section>
  );
}
