import type { Report } from '../../core/report.ts';
import { shownAddress } from '../components/shown-address.ts';
import { VerdictIcon } from '../components/verdict-icon.tsx';
import { verdictWords } from '../components/words.ts';
import { printable } from '../export/printable.ts';

/** The verdict, one sentence, and whose page it is. */
export function VerdictView({ report }: { readonly report: Report }) {
  const { verdict, findings, summary, grade, score, connection, mode } = report;
  const port = connection.port === 0 || connection.defaultPort ? '' : `:${connection.port}`;
  return (
    <header aria-live="polite">
      <VerdictIcon verdict={verdict} />
      <div>
        <h1>{verdict === 'unknown' && findings.length > 0 ? 'Not fully checked' : verdictWords[verdict]}</h1>
        {connection.host !== '' && (
          <p class="host">
            {connection.scheme}://<strong>{shownAddress(connection.host, 60)}</strong>
            {port}
          </p>
        )}
      </div>
      {grade !== null && (
        <p class="grade">
          <span class="unseen">Grade </span>
          <strong>{grade}</strong>
          <span class="unseen">, </span>
          <span class="score">{score} of 100</span>
        </p>
      )}
      <p class="summary">{printable(summary)}</p>
      {mode === 'deep' && <p class="summary quiet">From a deep audit.</p>}
    </header>
  );
}
