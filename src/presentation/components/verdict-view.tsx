import type { ComponentChildren } from 'preact';
import type { Report } from '../../core/report.ts';
import { printable } from '../export/printable.ts';
import { readableName } from '../names/readable-name.ts';
import { ReadableText } from '../names/readable-text.tsx';
import { GradeView } from './grade-view.tsx';
import { shownAddress } from './shown-address.ts';
import { VerdictIcon } from './verdict-icon.tsx';
import { checkedWords, heroWords, verdictWords } from './words.ts';

interface Props {
  readonly report: Report;
  /** What else the hero says, below the sentence. */
  readonly children?: ComponentChildren;
}

/** The verdict, whose page it is, one sentence, and how much that rests on; the grade never stands without it. */
export function VerdictView({ report, children }: Props) {
  const { verdict, summary, grade, connection, mode, checked } = report;
  const port = connection.port === 0 || connection.defaultPort ? '' : `:${connection.port}`;
  const readable = readableName(connection.host);
  const origin = (
    <>
      {connection.scheme}://<strong>{shownAddress(connection.host, 36)}</strong>
      {port !== '' && <span class="port">{port}</span>}
    </>
  );
  return (
    <>
      <VerdictIcon verdict={verdict} />
      <div class="whose">
        <h1>{headingOf(report)}</h1>
        {connection.host !== '' && (
          <p class="host" title={printable(connection.host)}>
            {readable === undefined ? (
              origin
            ) : (
              <>
                <strong>
                  <bdi dir="ltr">{readable}</bdi>
                </strong>{' '}
                ({origin})
              </>
            )}
          </p>
        )}
      </div>
      <GradeView grade={grade} />
      <p class="summary">
        <ReadableText text={summary} />
      </p>
      {children}
      {checked !== undefined && verdict !== 'failed' && (
        <p class="checked quiet">
          {checkedWords(checked)}
          {mode === 'deep' && ` · ${heroWords.deep}`}
        </p>
      )}
    </>
  );
}

function headingOf({ verdict, checked, connection }: Report): string {
  if (verdict !== 'unknown') return verdictWords[verdict];
  if (connection.pending !== undefined) return heroWords.waiting;
  return checked !== undefined && checked.done > 0 ? heroWords.notFullyChecked : verdictWords.unknown;
}
