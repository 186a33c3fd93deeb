import { browser } from './browser.ts';
import type { Area } from './stored-item.ts';

/** Calls the listener whenever one of these keys is written, in whatever context, until the returned function is called. */
export function onStored(areas: readonly Area[], keys: readonly string[], listener: () => void): () => void {
  const changed = (changes: Record<string, unknown>): void => {
    if (keys.some((key) => key in changes)) listener();
  };
  for (const area of areas) browser.storage[area].onChanged.addListener(changed);
  return () => {
    for (const area of areas) browser.storage[area].onChanged.removeListener(changed);
  };
}
