import { Fragment } from 'preact';
import type { KeptReport } from '../../core/history/history-schema.ts';
import { history as words } from '../../words/en/history.ts';
import { Fold } from '../components/fold.tsx';
import { changesSince, resultWords, visitedAt } from './kept-words.ts';

/** Visits that are in sight; the earlier ones are folded. */
const inSight = 6;

/** The visits to a page, the latest first, and what each changed. */
export function ReportList({ reports }: { readonly reports: readonly KeptReport[] }) {
  const rows = reports.map((report, index) => ({ report, before: reports[index - 1] })).toReversed();
  const earlier = rows.slice(inSight);
  return (
    <>
      <Table rows={rows.slice(0, inSight)} />
      {earlier.length > 0 && (
        <Fold class="other" summary={words.earlier} count={earlier.length}>
          {() => <Table rows={earlier} />}
        </Fold>
      )}
    </>
  );
}

interface TableProps {
  readonly rows: readonly { readonly report: KeptReport; readonly before: KeptReport | undefined }[];
}

const Table = ({ rows }: TableProps) => (
  <table class="judged">
    <thead>
      <tr>
        {Object.entries(words.columns).map(([name, text]) => (
          <th key={name} scope="col" class={`column-${name}`}>
            {text}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ report, before }) => (
        <tr key={report.at}>
          <th scope="row">
            <time dateTime={report.at}>{visitedAt(report)}</time>
          </th>
          <td class={`verdict-of ${report.verdict}`}>{resultWords(report)}</td>
          <td>{words.modes[report.mode]}</td>
          <td>
            <Changes changes={changesSince(before, report)} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

function Changes({ changes }: { readonly changes: ReturnType<typeof changesSince> }) {
  if (changes === undefined) return <span class="quiet">{words.first}</span>;
  if (changes.length === 0) return <span class="quiet">{words.unchanged}</span>;
  return (
    <>
      {changes.map(({ change, text }, index) => (
        <Fragment key={change}>
          {index > 0 && ', '}
          <bdi class={`change ${change}`}>{text}</bdi>
        </Fragment>
      ))}
    </>
  );
}
