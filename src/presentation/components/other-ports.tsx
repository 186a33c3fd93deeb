import type { Listed, PortUse } from '../../core/report.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { shownAddress } from './shown-address.ts';

/** The ports of their own that the page uses or leads to. */
export function OtherPorts({ ports: { items, omitted } }: { readonly ports: Listed<PortUse> }) {
  return (
    <ul class="ports">
      {items.map((item) => (
        <li key={`${item.use} ${item.origin}`}>
          <code>{shownAddress(item.origin, 48)}</code>
          <ReadableNames of={item.origin} /> <span class="quiet">{wordsOf(item)}</span>
        </li>
      ))}
      {omitted > 0 && <li class="quiet">and {omitted} more</li>}
    </ul>
  );
}

const wordsOf = ({ use, meaning, blocked }: PortUse): string =>
  [
    useWords[use],
    ...(meaning === undefined ? [] : [`usually ${meaning}`]),
    ...(blocked ? ['browsers refuse this port'] : []),
  ].join(' · ');

const useWords: Readonly<Record<PortUse['use'], string>> = {
  resource: 'loads from it',
  link: 'links to it',
  form: 'a form sends to it',
  websocket: 'a WebSocket connects to it',
};
