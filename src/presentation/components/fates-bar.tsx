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
      <span class="counts">{countsIn(present.map((fate) => [counts[fate], fateWords[fate]]))}</span>
    </span>
  );
}

/** Characters for which there is room beside the bar in a popup. */
const room = 40;

/** All of them, or where that is too much for a line, the worst and how many there are in all. */
function countsIn(counts: readonly (readonly [count: number, fate: string])[]): string {
  const words = counts.map(([count, fate]) => `${count.toLocaleString('en')} ${fate}`).join(' · ');
  const [worst] = counts;
  if (words.length <= room || worst === undefined) return words;
  const all = counts.reduce((sum, [count]) => sum + count, 0);
  return rowWords.ofAll(worst[0].toLocaleString('en'), all.toLocaleString('en'), worst[1]);
}

const fateWords: Readonly<Record<Fate, string>> = {
  unencrypted: 'unencrypted',
  blocked: 'blocked',
  upgraded: 'upgraded',
  rest: 'other',
};
