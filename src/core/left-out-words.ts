import type { Words } from '../words/words.ts';
import type { LeftOut } from './evidence.ts';

const mostKinds = 3;

/** What was left out, in words for a person: `3 frames and 12 forms`. Counts of one kind are added up. */
export function leftOutWords(leftOut: readonly LeftOut[], words: Words): string {
  const counts = new Map<LeftOut['what'], number>();
  for (const { what, count } of leftOut) counts.set(what, (counts.get(what) ?? 0) + count);
  const phrases = [...counts].map(([what, count]) => `${count} ${words.leftOut[what][count === 1 ? 0 : 1]}`);
  const shown = phrases.slice(0, mostKinds);
  if (phrases.length > mostKinds) shown.push('more');
  return shown.length === 1 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
