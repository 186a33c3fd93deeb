import type { ComponentChildren } from 'preact';
import type { InsecureRequests } from '../../core/report.ts';
import { FatesBar } from '../components/fates-bar.tsx';
import { printable } from '../export/printable.ts';
import { reportWords } from './words.ts';

interface Props {
  readonly requests: InsecureRequests;
  /** The requests themselves. */
  readonly children: ComponentChildren;
}

/** What became of the insecure requests, and what is missing from those below. */
export function RequestsSummary({ requests, children }: Props) {
  const { items, omitted, unseen } = requests;
  return (
    <>
      <p class="quiet">{items.length === 0 ? reportWords.noRequests : <FatesBar requests={requests} />}</p>
      {children}
      {omitted > 0 && <p class="quiet">{reportWords.omitted(omitted)}</p>}
      {unseen !== undefined && <p class="quiet">{printable(unseen)}</p>}
    </>
  );
}
