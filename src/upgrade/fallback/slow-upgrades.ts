import { isUpgraded } from '../../core/settings/upgraded.ts';
import { isPlaintext, toHttpsUrl } from '../../core/standards/address.ts';
import type { Navigation } from '../../core/visit.ts';
import { sitePages } from '../../platform/abilities.ts';
import { browser } from '../../platform/browser.ts';
import { logError } from '../../platform/log-error.ts';
import { timedOut } from '../../platform/own-errors.ts';
import { readSettings } from '../../platform/settings.ts';
import { tabAlarm } from '../../platform/tab-alarm.ts';
import { record } from '../../recording/session.ts';
import { readTab } from '../../recording/tab-store.ts';

/** Browsers wait for minutes; a site that we upgraded gets half a one. Each alarm is about one navigation. */
const slowUpgrade = tabAlarm('slow-upgrade');

/** Gives up, in a while, on an upgraded navigation that nobody answers. */
export const limitUpgrade = (tabId: number, navigation: string): Promise<void> => slowUpgrade.set(tabId, navigation);

/** Tells of upgrades that were given up as of any that failed. What the page or the person stopped has not failed. */
export function endSlowUpgrades(): void {
  slowUpgrade.onRing((tabId, navigation) => {
    giveUp(tabId, navigation).catch((error: unknown) => logError('an upgrade by rule', error));
  });
  const documents = { urls: sitePages, types: ['main_frame' as const] };
  browser.webRequest.onErrorOccurred.addListener(({ tabId, requestId }) => {
    void slowUpgrade.clear(tabId, requestId);
  }, documents);
}

/** Waits no more for the upgrades in a tab. */
export const forgetSlowUpgrades = (tabId: number): Promise<unknown> => slowUpgrade.clearAll(tabId);

async function giveUp(tabId: number, id: string): Promise<void> {
  const navigation = (await readTab(tabId)).pending.find((one) => one.id === id);
  const url = navigation && (await waitsFor(navigation, tabId));
  if (url !== undefined) await record(tabId, { type: 'navigation-failed', url, code: timedOut, at: Date.now() });
}

/** The HTTPS URL that has not answered yet, if an upgrade of ours led there. */
async function waitsFor({ hops }: Navigation, tabId: number): Promise<string | undefined> {
  const last = hops.at(-1);
  if (last === undefined || last.status !== 0) return undefined;
  if (last.kind === 'extension') return last.url;
  // Of what a redirect led to, Chromium tells no upgrade before its answer.
  const isMoved = isPlaintext(last.url) && isUpgraded(await readSettings(), new URL(last.url).hostname, tabId);
  return isMoved ? toHttpsUrl(last.url) : undefined;
}
