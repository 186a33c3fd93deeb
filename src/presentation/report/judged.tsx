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

/** What was looked at for some checks: a line each with what came of it, and what was seen. */
export function Judged({ findings }: { readonly findings: readonly Finding[] }) {
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
      <Rest outcome="unknown" findings={findings} />
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

interface RestProps {
  readonly outcome: 'unknown' | 'not-applicable';
  readonly findings: readonly Finding[];
}

/** Checks of which there is nothing to show, by their reason. */
function Rest({ outcome, findings }: RestProps) {
  const those = having(findings, outcome);
  const reasons = outcome === 'unknown' ? byReason(those).map(([reason]) => reason) : [];
  if (those.length === 0) return null;
  return (
    <p class="quiet">
      {rowWords.groups[outcome]}: {printable(those.map(({ name }) => name).join(', '))}. {printable(reasons.join(' '))}
    </p>
  );
}
