import { readTab } from '../recording/tab-store.ts';

/**
 * The documents that came from this address in the page that a tab shows, by their identity: what they call themselves
 * changes with every `pushState`, and the address that is kept may be cut.
 */
export async function documentsAt(tabId: number, frameUrl: string): Promise<readonly string[]> {
  const [visit] = (await readTab(tabId)).visits;
  return Object.entries(visit?.frames ?? {}).flatMap(([document, { url }]) => (url === frameUrl ? [document] : []));
}
