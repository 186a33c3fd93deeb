import { parseUrl } from '../../core/parse-url.ts';
import type { Hop, Report } from '../../core/report.ts';
import { effectivePortOf } from '../../core/standards/ports.ts';
import { type HopSight, isDistrusted, ledWords, sightOf } from '../components/hop-sight.ts';
import { shownAddress } from '../components/shown-address.ts';
import { printable } from '../export/printable.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { reportWords } from './words.ts';

/** How the navigation came to the page: each hop with its scheme, host and port, and between two what led on. */
export const RedirectChain = ({ report }: { readonly report: Report }) => (
  <ol class="chain">
    {report.connection.hops.map((hop, index, hops) => (
      // A loop passes the same URL again, so only the place in the chain tells hops apart.
      <HopView
        key={index}
        hop={hop}
        led={ledWords(hops, index)}
        sight={sightOf(hops, index, isDistrusted(report))}
        isLast={index === hops.length - 1}
      />
    ))}
  </ol>
);

interface HopProps {
  readonly hop: Hop;
  /** What led here. */
  readonly led: string;
  readonly sight: HopSight;
  readonly isLast: boolean;
}

function HopView({ hop, led, sight, isLast }: HopProps) {
  const { url, status, address, beforeReload } = hop;
  const { chain } = reportWords;
  const answer = [
    chain[sight],
    isLast && status > 0 && chain.status(status),
    address !== undefined && printable(address),
    beforeReload && chain.beforeReload,
  ];
  return (
    <li class={sight}>
      <p class="led">{led}</p>
      <p class="hop">
        <Lock isOpen={sight === 'unencrypted'} />
        <Address url={url} />
        <ReadableNames of={url} />
      </p>
      <p class="quiet">{joined(answer)}</p>
    </li>
  );
}

const joined = (words: readonly (string | false | undefined)[]): string => words.filter(Boolean).join(' · ');

/** Whose it is stands out; the port is said even where the URL leaves it to the scheme. */
function Address({ url }: { readonly url: string }) {
  const parsed = parseUrl(url);
  if (parsed === undefined || parsed.hostname === '') return <code>{shownAddress(url, longest)}</code>;
  const rest = /^[a-z]+:\/\/[^/?#]*(.*)$/is.exec(url)?.[1] ?? '';
  return (
    <code>
      {`${parsed.protocol}//`}
      <strong>{shownAddress(parsed.hostname, 80)}</strong>
      <span class="port">:{effectivePortOf(url)}</span>
      {shownAddress(rest, longest)}
    </code>
  );
}

const longest = 120;

/** Closed or open, so that nobody needs its colour. */
const Lock = ({ isOpen }: { readonly isOpen: boolean }) => (
  <svg class="lock" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M3 7h10v7H3z" fill="currentColor" />
    <path d={isOpen ? 'M5 7V4.500a2.500 2.500 0 0 1 4.700-1.200' : 'M5 7V4.500a3 3 0 0 1 6 0V7'} class="shackle" />
  </svg>
);
