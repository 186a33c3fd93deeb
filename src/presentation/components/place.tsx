import type { Proof } from '../../core/report.ts';
import { printable } from '../export/printable.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { shownAddress } from './shown-address.ts';

interface Props {
  readonly selector?: string | undefined;
  readonly source?: Proof['source'];
}

/** Where in the page, or in which file, something is. */
export function Place({ selector, source }: Props) {
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
    </span>
  );
}
