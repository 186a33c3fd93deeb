import type { Report } from '../../core/report.ts';
import { shownAddress } from './shown-address.ts';
import { VerdictIcon } from './verdict-icon.tsx';
import { verdictWords } from './words.ts';

/** The verdict, one sentence, and whose page it is. */
export function VerdictView({ report }: { readonly report: Report }) {
  const { verdict, summary, grade, score, connection, mode } = report;
  const port = connection.port === 0 || connection.defaultPort ? '' : `:${connection.port}`;
  return (
    <header>
      <VerdictIcon verdict={verdict} />
      <div class="verdict-words" aria-live="polite">
        <h1>{verdictWords[verdict]}</h1>
        {connection.host !== '' && (
          <p class="host">
            {connection.scheme}://<strong>{shownAddress(connection.host, 60)}</strong>
            {port}
          </p>
        )}
      </div>
      {grade !== null && (
        <p class="grade" title={`${score} of 100 points${mode === 'deep' ? ', deep audit' : ''}`}>
          <span class="unseen">Grade </span>
          {grade}
        </p>
      )}
      <p class="summary">{summary}</p>
    </header>
  );
}
