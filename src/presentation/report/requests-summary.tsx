import type { ComponentChildren } from 'preact';
import type { Report } from '../../core/report.ts';
import { FatesBar } from '../components/fates-bar.tsx';
import { isPlaintextPage, whyRequestsUnseen } from '../components/tally.ts';
import { rowWords } from '../components/words.ts';
import { printable } from '../export/printable.ts';
import { reportWords } from './words.ts';

interface Props {
  readonly report: Report;
  /** The requests themselves. */
  readonly children: ComponentChildren;
}

/** What became of the insecure requests, and what is missing from those below. */
export function RequestsSummary({ report, children }: Props) {
  const { omitted, unseen } = report.insecureRequests;
  return (
    <>
      <p class="quiet">
        <FatesBar requests={report.insecureRequests} none={noneWords(report)} />
      </p>
      {children}
      {omitted > 0 && <p class="quiet">{reportWords.omitted(omitted)}</p>}
      {unseen !== undefined && <p class="quiet">{printable(unseen)}</p>}
    </>
  );
}

/** Nobody saw none where nobody could look. */
function noneWords(report: Report): string {
  const reason = whyRequestsUnseen(report.findings);
  if (reason !== undefined) return `${rowWords.groups.unknown}. ${printable(reason)}`;
  return isPlaintextPage(report) ? reportWords.onlyPage : reportWords.noRequests;
}
