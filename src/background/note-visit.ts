import type { Report } from '../core/report.ts';
import { mixedContentOf } from '../core/watch/mixed-content.ts';
import type { WatchList } from '../core/watch/watch-list.ts';
import { browser } from '../platform/browser.ts';
import { isPrivate } from '../platform/private-tabs.ts';
import { watchListKey, watchVisitKey } from '../platform/watch-storage.ts';

/** Writes down what the front page of a watched site requests insecurely when it is visited, for the next check. */
export async function noteVisit(tabId: number, report: Report): Promise<void> {
  const { host } = report.connection;
  const urls = mixedContentOf(report);
  if (urls === undefined || !report.url.startsWith(`https://${host}/`) || new URL(report.url).pathname !== '/') return;
  const { [watchListKey]: list } = await browser.storage.local.get(watchListKey);
  // Our own page has written it.
  const { sites = [] } = (list ?? {}) as Partial<WatchList>;
  if (!sites.some((site) => site.host === host) || (await isPrivate(tabId))) return;
  await browser.storage.local.set({ [watchVisitKey(host)]: urls });
}
