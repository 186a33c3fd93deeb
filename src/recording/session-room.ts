import { limits } from '../core/limits.ts';
import { browser } from '../platform/browser.ts';

/** What browsers let an extension keep for the session, in bytes. */
const quota = 10 * 1024 * 1024;
/** Kept free of tabs' evidence: for switches under way, and for what a person decided. */
const reserved = 1.5 * 1024 * 1024;

/** The room that all tabs share. Other languages' letters take more bytes than one: the browser itself says how many. */
const roomForTabs = quota - reserved;

/** What this worker has written, by tab; what was stored before is one number. */
const sizes = new Map<number, number>();
let others: number | undefined;

/**
 * How many characters a tab that would take `wanted` may take. Where the room is short, that is an equal share, so that
 * one tab's excess is its own loss; `isShort` says that tabs with more than their share must give it back.
 */
export async function roomFor(tabId: number, wanted: number): Promise<{ most: number; isShort: boolean }> {
  others ??= await bytesInUse();
  const free = (): number => roomForTabs - (others ?? 0) - sum() + (sizes.get(tabId) ?? 0);
  // What was stored before and is written anew counts twice until the browser is asked again.
  if (wanted > free()) others = (await bytesInUse()) - sum();
  const most = Math.min(limits.charactersStored, Math.max(free(), 0));
  if (wanted <= most || most === limits.charactersStored) return { most, isShort: false };
  return { most: Math.max(most, await shareOfEach()), isShort: true };
}

/** Notes what a tab takes now; 0 once it is forgotten. */
export function noteSize(tabId: number, characters: number): void {
  if (characters === 0) sizes.delete(tabId);
  else sizes.set(tabId, characters);
}

/** Whether a tab takes more than so many characters, as far as this worker knows. */
export const mayExceed = (tabId: number, characters: number): boolean =>
  (sizes.get(tabId) ?? Number.POSITIVE_INFINITY) > characters;

/** The room divided by the tabs that there are. */
export async function shareOfEach(): Promise<number> {
  const { length } = await browser.tabs.query({});
  return Math.min(limits.charactersStored, Math.floor(roomForTabs / Math.max(1, length)));
}

const sum = (): number => [...sizes.values()].reduce((total, size) => total + size, 0);

async function bytesInUse(): Promise<number> {
  // Both browsers have it; the API's type lacks it for this area.
  const area = browser.storage.session as { readonly getBytesInUse?: (keys: null) => Promise<number> };
  return (await area.getBytesInUse?.(null)) ?? sum();
}
