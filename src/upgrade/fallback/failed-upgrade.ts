import { upgradedFrom } from '../../core/failed-upgrade.ts';
import { addressOf } from '../../core/observe/address.ts';
import { parseUrl } from '../../core/parse-url.ts';
import { isUpgraded } from '../../core/settings/upgraded.ts';
import type { Visit } from '../../core/visit.ts';
import { readSettings } from '../../platform/settings.ts';
import { readTab } from '../../recording/tab-store.ts';
import { reportTexts } from '../../reporting/report-texts.ts';
import { showFailurePage } from './failure-page.ts';
import { isOwn, ledBackMost } from './led-back.ts';
import { endLoop, openEnd } from './redirect-loops.ts';

/** When a navigation that we upgraded has failed: ends a redirect loop, or shows a page of ours that says why. */
export async function explainFailedUpgrade(tabId: number, isMeant: (visit: Visit) => boolean): Promise<void> {
  const [shown] = (await readTab(tabId)).visits;
  if (shown?.failure === undefined || !isMeant(shown)) return;
  const from = upgradedFrom(shown);
  if (from === undefined || explained.get(tabId) === shown.at) return;
  explained.set(tabId, shown.at);
  const isStill = isUpgraded(await readSettings(), new URL(from).hostname, tabId);
  const { diagnose } = await reportTexts();
  if (diagnose(shown.failure, addressOf(shown.url)).class !== 'redirect-loop') {
    return isStill ? showFailurePage(tabId, from, { code: shown.failure }) : undefined;
  }
  const loop = loopOf(shown, from);
  if (loop === 'begun-elsewhere' && isStill) return showFailurePage(tabId, from, { code: shown.failure, loop: true });
  if (loop !== 'own') return;
  // It may have been ended already, too late for redirects that were quick.
  await endLoop(tabId, from, true);
  await openEnd(tabId, from);
}

/**
 * Whose redirects there were too many of. Those of other hosts would have been too many without the upgrade, too: the
 * browser's own page stays, because a page of ours would offer to open unencrypted what works over HTTPS.
 */
function loopOf({ navigation }: Visit, from: string): 'own' | 'begun-elsewhere' | 'elsewhere' {
  const { hostname } = new URL(from);
  const led = navigation && ledBackMost(navigation);
  if (navigation === undefined || led === undefined || led.times < 2) return 'elsewhere';
  if (navigation.hops.some(({ url }) => parseUrl(url)?.hostname !== hostname)) return 'elsewhere';
  return isOwn(navigation, hostname) ? 'own' : 'begun-elsewhere';
}

/** The last failure explained in each tab: of a redirect and its failure, each may find that the other is known. */
const explained = new Map<number, number>();
