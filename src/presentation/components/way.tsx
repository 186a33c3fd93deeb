import type { Hop, Report } from '../../core/report.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { type HopSight, isDistrusted, sightOf } from './hop-sight.ts';
import { shownAddress } from './shown-address.ts';
import { hopWords } from './words.ts';

/** The way to the page, address by address. */
export function Way({ report }: { readonly report: Report }) {
  const { hops } = report.connection;
  if (hops.length === 0) return null;
  return (
    <ol class="way">
      {hops.map((hop, index) => (
        // A redirect loop passes the same address again, so only the place in the line tells hops apart.
        <HopView key={index} hop={hop} sight={sightOf(hops, index, isDistrusted(report))} />
      ))}
    </ol>
  );
}

function HopView({ hop, sight }: { readonly hop: Hop; readonly sight: HopSight }) {
  const { url, kind, status, address, beforeReload } = hop;
  const words = [
    hopWords[kind],
    answerWords(sight, status),
    sight === 'distrusted' ? 'certificate not accepted' : undefined,
    address,
    beforeReload && 'before the page was loaded again',
  ];
  return (
    <li class={sight}>
      <code>{shownAddress(url, 54)}</code>
      <ReadableNames of={url} />
      <span class="quiet">{words.filter((word) => word !== undefined).join(' · ')}</span>
    </li>
  );
}

function answerWords(sight: HopSight, status: number): string {
  if (sight === 'unsent') return 'not sent';
  return status > 0 ? `status ${status}` : 'no response';
}
