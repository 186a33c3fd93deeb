import type { Hop } from '../../core/report.ts';
import { shownAddress } from './shown-address.ts';
import { hopWords } from './words.ts';

/** The way to the page, address by address. */
export function Way({ hops }: { readonly hops: readonly Hop[] }) {
  if (hops.length === 0) return null;
  return (
    <section aria-labelledby="way">
      <h2 id="way">The way to this page</h2>
      <ol class="way">
        {hops.map((hop, index) => (
          // A circle of redirects passes the same address again, so only the place in the line tells hops apart.
          <li key={index} class={hop.url.startsWith('https:') ? 'encrypted' : 'clear'}>
            <code>{shownAddress(hop.url, 58)}</code>
            <span class="quiet">
              {hopWords[hop.kind]}
              {hop.status > 0 && ` · ${hop.status}`}
              {hop.address !== undefined && ` · ${hop.address}`}
              <span class="unseen">{hop.url.startsWith('https:') ? ', encrypted' : ', in clear'}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
