import type { Listed, PortUse } from '../../core/report.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { shownAddress } from './shown-address.ts';

/** The ports of their own that the page uses or leads to, each with all that is done with it. */
export function OtherPorts({ ports: { items, omitted } }: { readonly ports: Listed<PortUse> }) {
  const origins = [...new Set(items.map(({ origin }) => origin))];
  return (
    <ul class="ports">
      {origins.map((origin) => (
        <li key={origin}>
          <code>{shownAddress(origin, 48)}</code>
          <ReadableNames of={origin} />{' '}
          <span class="quiet">{wordsOf(items.filter((item) => item.origin === origin)).join(' · ')}</span>
        </li>
      ))}
      {omitted > 0 && <li class="quiet">and {omitted} more</li>}
    </ul>
  );
}

function wordsOf(uses: readonly PortUse[]): readonly string[] {
  const meaning = uses.find((use) => use.meaning !== undefined)?.meaning;
  return [
    ...uses.map(({ use }) => useWords[use]),
    ...(meaning === undefined ? [] : [`usually ${meaning}`]),
    ...(uses.some(({ blocked }) => blocked) ? ['browsers refuse this port'] : []),
  ];
}

const useWords: Readonly<Record<PortUse['use'], string>> = {
  resource: 'loads from it',
  link: 'links to it',
  form: 'a form sends to it',
  websocket: 'a WebSocket connects to it',
};
