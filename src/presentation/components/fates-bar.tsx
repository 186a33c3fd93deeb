import type { InsecureRequests } from '../../core/report.ts';
import { type Fate, fates, fatesOf } from './tally.ts';
import { rowWords } from './words.ts';

/** What became of the insecure requests: a bar for the eye, and the numbers in words. */
export function FatesBar({ requests }: { readonly requests: InsecureRequests }) {
  const counts = fatesOf(requests);
  const present = fates.filter((fate) => counts[fate] > 0);
  if (present.length === 0) return <>{rowWords.noRequests}</>;
  return (
    <span class="fates">
      <span class="bar" aria-hidden="true">
        {present.map((fate) => (
          <span key={fate} class={fate} style={{ flexGrow: counts[fate] }} />
        ))}
      </span>
      <span class="counts">
        {present.map((fate) => `${counts[fate].toLocaleString('en')} ${fateWords[fate]}`).join(' · ')}
      </span>
    </span>
  );
}

const fateWords: Readonly<Record<Fate, string>> = {
  unencrypted: 'unencrypted',
  blocked: 'blocked',
  upgraded: 'upgraded',
  rest: 'other',
};
