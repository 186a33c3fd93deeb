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
          <HopView key={index} hop={hop} />
        ))}
      </ol>
    </section>
  );
}

function HopView({ hop: { url, kind, status, address } }: { readonly hop: Hop }) {
  const encrypted = url.startsWith('https:');
  const words = [hopWords[kind], status > 0 ? `status ${status}` : 'no answer', address];
  return (
    <li class={encrypted ? 'encrypted' : 'clear'}>
      <code>{shownAddress(url, 54)}</code>
      <span class="quiet">
        {words.filter((word) => word !== undefined).join(' · ')}
        <span class="unseen">{encrypted ? ', encrypted' : ', in clear'}</span>
      </span>
    </li>
  );
}
