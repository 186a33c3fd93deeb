import { useContext } from 'preact/hooks';
import type { Proof } from '../../core/report.ts';
import { printable } from '../export/printable.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { Inspector } from './inspector.ts';
import { shownAddress } from './shown-address.ts';
import { Task } from './task.tsx';

interface Props {
  readonly selector?: string | undefined;
  readonly source?: Proof['source'];
}

/** Where in the page, or in which file, something is. */
export function Place({ selector, source }: Props) {
  const inspector = useContext(Inspector);
  if (selector === undefined && source === undefined) return null;
  return (
    <span class="place">
      {selector !== undefined && selector !== '' && <code>{printable(selector)}</code>}
      {source !== undefined && (
        <span>
          {' '}
          {shownAddress(source.url, 48)}
          <ReadableNames of={source.url} />, line {source.line}, column {source.column}
        </span>
      )}
      {source !== undefined && inspector !== undefined && (
        <Task label="Open line" work={() => inspector.openSource(source)} />
      )}
    </span>
  );
}
