import type { InsecureRequests } from '../../core/report.ts';
import { Dotted } from './dotted.tsx';
import { type Fate, fates, fatesOf } from './tally.ts';
import { fateWords, rowWords } from './words.ts';

interface Props {
  readonly requests: InsecureRequests;
  /** What is said where there are none. */
  readonly none: string;
}

/** What became of the insecure requests: a bar for the eye, and the numbers in words. */
export function FatesBar({ requests, none }: Props) {
  const { omitted } = requests;
  const counts = fatesOf(requests);
  const present = fates.filter((fate) => counts[fate] > 0);
  if (present.length === 0 && omitted === 0) return <>{none}</>;
  return (
    <span class="fates">
      <span class="bar" aria-hidden="true">
        {present.map((fate) => (
          <span key={fate} class={fate} style={{ flexGrow: counts[fate] }} />
        ))}
        {omitted > 0 && <span class="rest" style={{ flexGrow: omitted }} />}
      </span>
      <span class="counts">
        <Dotted facts={omitted > 0 ? atLeast(counts, present, omitted) : countsIn(counts, present)} />
      </span>
    </span>
  );
}

/** Characters for which there is room beside the bar in a popup. */
const room = 40;

/** All of them, or where that is too much for a line, the worst and how many there are in all. */
function countsIn(counts: ReturnType<typeof fatesOf>, present: readonly Fate[]): readonly string[] {
  const words = present.map((fate) => countOf(fate, counts));
  const all = present.reduce((sum, fate) => sum + counts[fate], 0);
  const isTooLong = words.join(' · ').length > room;
  return isTooLong ? [`${words[0]}`.replace(' ', ` of ${all.toLocaleString('en')} `)] : words;
}

/** The worst, of which there may be more among those that were left out; in few characters, since both are said. */
function atLeast(counts: ReturnType<typeof fatesOf>, [worst]: readonly Fate[], omitted: number): readonly string[] {
  const unlisted = rowWords.notListed(omitted);
  if (worst === undefined) return [unlisted];
  const words = [rowWords.atLeast(counts[worst], fateWords[worst]), unlisted];
  return words.join(' · ').length > room ? words.slice(0, 1) : words;
}

const countOf = (fate: Fate, counts: ReturnType<typeof fatesOf>): string =>
  `${counts[fate].toLocaleString('en')} ${fateWords[fate]}`;
