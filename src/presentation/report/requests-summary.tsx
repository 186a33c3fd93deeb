import type { ComponentChildren } from 'preact';
import type { Finding, InsecureRequests } from '../../core/report.ts';
import { FatesBar } from '../components/fates-bar.tsx';
import { whyRequestsUnseen } from '../components/tally.ts';
import { rowWords } from '../components/words.ts';
import { printable } from '../export/printable.ts';
import { reportWords } from './words.ts';

interface Props {
  readonly requests: InsecureRequests;
  readonly findings: readonly Finding[];
  /** The requests themselves. */
  readonly children: ComponentChildren;
}

/** What became of the insecure requests, and what is missing from those below. */
export function RequestsSummary({ requests, findings, children }: Props) {
  const { items, omitted, unseen } = requests;
  return (
    <>
      <p class="quiet">{items.length === 0 ? emptyWords(findings) : <FatesBar requests={requests} />}</p>
      {children}
      {omitted > 0 && <p class="quiet">{reportWords.omitted(omitted)}</p>}
      {unseen !== undefined && <p class="quiet">{printable(unseen)}</p>}
    </>
  );
}

/** Nobody saw none where nobody could look. */
function emptyWords(findings: readonly Finding[]): string {
  const reason = whyRequestsUnseen(findings);
  return reason === undefined ? reportWords.noRequests : `${rowWords.groups.unknown}. ${printable(reason)}`;
}
