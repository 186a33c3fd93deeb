import type { InsecureRequests } from '../../core/report.ts';
import { Dotted } from './dotted.tsx';
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
        <Dotted facts={countsIn(counts, present)} />
      </span>
    </span>
  );
}

/** Characters for which there is room beside the bar in a popup. */
const room = 40;

/** All of them, or where that is too much for a line, the worst and how many there are in all. */
function countsIn(counts: ReturnType<typeof fatesOf>, present: readonly Fate[]): readonly string[] {
  const words = present.map((fate) => `${counts[fate].toLocaleString('en')} ${fateWords[fate]}`);
  const all = present.reduce((sum, fate) => sum + counts[fate], 0);
  const isTooLong = words.join(' · ').length > room;
  return isTooLong ? [`${words[0]}`.replace(' ', ` of ${all.toLocaleString('en')} `)] : words;
}

const fateWords: Readonly<Record<Fate, string>> = {
  unencrypted: 'unencrypted',
  blocked: 'blocked',
  upgraded: 'upgraded',
  rest: 'other',
};
