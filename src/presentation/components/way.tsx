import type { Hop } from '../../core/report.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { shownAddress } from './shown-address.ts';
import { hopWords } from './words.ts';

/** The way to the page, address by address. */
export function Way({ hops }: { readonly hops: readonly Hop[] }) {
  if (hops.length === 0) return null;
  return (
    <ol class="way">
      {hops.map((hop, index) => (
        // A redirect loop passes the same address again, so only the place in the line tells hops apart.
        <HopView key={index} hop={hop} />
      ))}
    </ol>
  );
}

function HopView({ hop: { url, kind, status, address, beforeReload } }: { readonly hop: Hop }) {
  const words = [
    hopWords[kind],
    status > 0 ? `status ${status}` : 'no response',
    address,
    beforeReload && 'before the page was loaded again',
  ];
  return (
    <li class={sightOf(url, status)}>
      <code>{shownAddress(url, 54)}</code>
      <ReadableNames of={url} />
      <span class="quiet">{words.filter((word) => word !== undefined).join(' · ')}</span>
    </li>
  );
}

/** Without an answer nothing is known of the connection, whatever the address asked for. */
function sightOf(url: string, status: number): 'unanswered' | 'encrypted' | 'clear' {
  if (status === 0) return 'unanswered';
  return url.startsWith('https:') ? 'encrypted' : 'clear';
}
