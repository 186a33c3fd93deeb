import { Fragment } from 'preact';
import type { Finding } from '../../core/report.ts';
import { byReason, having } from '../components/tally.ts';
import { rowWords, severityWords } from '../components/words.ts';
import { printable } from '../export/printable.ts';
import { proofText } from '../export/proof-text.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { ReadableText } from '../names/readable-text.tsx';
import { reportWords } from './words.ts';

/** Values that are shown of one check; the issue itself has them all. */
const fewValues = 5;

interface Props {
  readonly findings: readonly Finding[];
  /** A reason that a section above gives already, why something could not be checked. */
  readonly said?: string | undefined;
}

/** What was looked at for some checks: a line each with what came of it, and what was seen. */
export function Judged({ findings, said }: Props) {
  const judged = [...having(findings, 'fail'), ...having(findings, 'broken'), ...having(findings, 'pass')];
  return (
    <>
      {judged.length > 0 && (
        <table class="judged">
          <thead>
            <tr>
              <th scope="col" class="column-check">
                {reportWords.judged.check}
              </th>
              <th scope="col" class="column-result">
                {reportWords.judged.result}
              </th>
              <th scope="col">{reportWords.judged.seen}</th>
            </tr>
          </thead>
          <tbody>
            {judged.map((finding) => (
              <Row key={finding.rule} finding={finding} />
            ))}
          </tbody>
        </table>
      )}
      <Rest outcome="unknown" findings={findings} said={said} />
      <Rest outcome="not-applicable" findings={findings} />
    </>
  );
}

function Row({ finding: { name, title, outcome, severity, because, proof } }: { readonly finding: Finding }) {
  const isIssue = outcome === 'fail';
  const values = proof.slice(0, fewValues).map(({ url, ...one }) => proofText(one) || (url ?? ''));
  return (
    <tr>
      <th scope="row">{printable(name)}</th>
      <td class={isIssue ? `result ${severity}` : 'result'}>
        {isIssue ? severityWords[severity] : rowWords.groups[outcome]}
      </td>
      <td>
        {values.length === 0 && <ReadableText text={because ?? title} />}
        {values.map((value, index) => (
          // Values may repeat, and nothing is told apart by them.
          <Fragment key={index}>
            <code>{printable(value)}</code>
            <ReadableNames of={value} />
          </Fragment>
        ))}
        {proof.length > values.length && <span class="quiet">{reportWords.more(proof.length - values.length)}</span>}
      </td>
    </tr>
  );
}

interface RestProps extends Props {
  readonly outcome: 'unknown' | 'not-applicable';
}

/** Checks of which there is nothing to show, by their reason. */
function Rest({ outcome, findings, said }: RestProps) {
  const those = having(findings, outcome);
  if (those.length === 0) return null;
  const reasons = outcome === 'unknown' ? byReason(those).map(([reason]) => reason) : [];
  const isSaid = said !== undefined && reasons.length === 1 && reasons[0] === said;
  return (
    <p class="quiet">
      {isSaid ? reportWords.judged.sameReason : rowWords.groups[outcome]}:{' '}
      {printable(those.map(({ name }) => name).join(', '))}.{!isSaid && ` ${printable(reasons.join(' '))}`}
    </p>
  );
}
