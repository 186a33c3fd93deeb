import { parseUrl } from '../core/parse-url.ts';
import { isAlways } from '../core/settings/host-decisions.ts';
import { readSettings } from '../platform/settings.ts';
import { readTab } from '../recording/tab-store.ts';
import { decide } from './always/decide.ts';
import { switchToHttps } from './switch/switch.ts';

/**
 * From now on, the site that a tab shows is upgraded, or the one that the person was asked about. If the tab shows a page
 * of it over HTTP, that is switched.
 */
export async function alwaysUpgrade(tabId: number, asked?: string): Promise<void> {
  const [visit] = (await readTab(tabId)).visits;
  const shown = parseUrl(visit?.url ?? '')?.hostname;
  const host = asked ?? shown;
  if (host === undefined) throw new Error('This tab shows no site.');
  const isNew = !isAlways(await readSettings(), host);
  await decide({ type: 'always', host, on: true }, tabId);
  if (host === shown) await switchToHttps(tabId, ...(isNew ? [true as const] : []));
}
