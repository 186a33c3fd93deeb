import { parseUrl } from '../core/parse-url.ts';
import { readTab } from '../platform/tab-store.ts';
import { decide } from './decide.ts';
import { switchToHttps } from './switch.ts';

/** From now on, the site that a tab shows is upgraded. If it shows the site in clear, it is switched. */
export async function alwaysUpgrade(tabId: number): Promise<void> {
  const [visit] = (await readTab(tabId)).visits;
  const host = parseUrl(visit?.url ?? '')?.hostname;
  if (host === undefined) throw new Error('This tab shows no site.');
  await decide({ type: 'always', host, on: true }, tabId);
  await switchToHttps(tabId);
}
