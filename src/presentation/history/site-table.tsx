import type { KeptReport } from '../../core/history/history-schema.ts';
import { siteOf } from '../../core/history/keep-report.ts';
import { history as words } from '../../words/en/history.ts';
import { HostName } from '../names/host-name.tsx';
import { resultWords, visitedAt } from './kept-words.ts';

/** The sites of which something is kept, the one that was visited last first. */
export function SiteTable({ reports }: { readonly reports: readonly KeptReport[] }) {
  const latestFirst = reports.toReversed();
  const sites = [...new Set(latestFirst.map(({ url }) => siteOf(url)))];
  return (
    <table class="judged">
      <thead>
        <tr>
          {Object.entries(words.sites.columns).map(([name, text]) => (
            <th key={name} scope="col" class={`column-${name}`}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => (
          <Row key={site} site={site} reports={latestFirst.filter(({ url }) => siteOf(url) === site)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly site: string;
  /** The latest first. */
  readonly reports: readonly KeptReport[];
}

const Row = ({ site, reports }: RowProps) => (
  <tr>
    <th scope="row">
      <a href={`?site=${encodeURIComponent(site)}`}>
        <HostName host={site} most={60} />
      </a>
    </th>
    <td>
      {reports.slice(0, 1).map((last) => (
        <span key={last.at}>
          <span class={`verdict-of ${last.verdict}`}>{resultWords(last)}</span>
          <span class="place">{visitedAt(last)}</span>
        </span>
      ))}
    </td>
    <td class="count">
      <span class="of-count">{words.sites.columns.count}: </span>
      {reports.length}
    </td>
  </tr>
);
