/** What a look shows of one condition: it is there, with what is to be told of it; it is not; or that cannot be seen. */
export type Sight =
  | { readonly state: 'bad'; readonly parts: Readonly<Record<string, string>> }
  | { readonly state: 'good' }
  | { readonly state: 'unknown' }
  /** Answers differ from look to look. */
  | { readonly state: 'mixed' };

export const good: Sight = { state: 'good' };
export const unknown: Sight = { state: 'unknown' };

/** What the looks of one check show together: only what all of them show counts. */
export function together(sights: readonly Sight[]): Sight {
  const states = new Set(sights.map(({ state }) => state));
  if (states.has('bad') && states.has('good')) return { state: 'mixed' };
  if (states.has('good')) return good;
  if (states.has('unknown')) return unknown;
  return sights.at(-1) ?? unknown;
}
