import { located } from '../core/observe/located.ts';
import type { DocumentSource } from '../core/source/locate.ts';
import { sameResource } from '../core/standards/kept-address.ts';
import { record } from '../platform/session.ts';
import { readTab } from '../platform/tab-store.ts';

/** Tells where in the sources of a tab's documents things stand that ask for insecure addresses. */
export async function locateInSources(tabId: number, sources: readonly DocumentSource[]): Promise<void> {
  const [visit] = (await readTab(tabId)).visits;
  if (visit === undefined) return;
  for (const [document, { url }] of Object.entries(visit.frames)) {
    const [source, ...others] = sources.filter((one) => sameResource(one.url, url));
    // Which of them the document came from cannot be told.
    if (source === undefined || others.some(({ text }) => text !== source.text)) continue;
    await record(tabId, located(visit, document, source));
  }
}
