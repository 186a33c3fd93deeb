import { isUpgraded } from '../core/settings/upgraded.ts';
import { isPlain, secureTwin } from '../core/standards/address.ts';
import type { Navigation } from '../core/visit.ts';
import { engine } from '../platform/abilities.ts';
import { browser } from '../platform/browser.ts';
import { record } from '../platform/session.ts';
import { readSettings } from '../platform/settings.ts';
import { readTab } from '../platform/tab-store.ts';
import { trouble } from '../platform/trouble.ts';

/** Browsers wait for minutes; a site that we upgraded gets half a one. No alarm is shorter. */
const patience = 0.5;

const prefix = 'slow-upgrade:';

/** What the browser itself would say in the end. */
const timedOut = engine === 'firefox' ? 'NS_ERROR_NET_TIMEOUT' : 'net::ERR_TIMED_OUT';

/** Gives up, in a while, on an upgraded navigation that nobody answers. */
export const limitUpgrade = (tabId: number, navigation: string): Promise<void> =>
  browser.alarms.create(nameOf(tabId, navigation), { delayInMinutes: patience });

/** Tells of upgrades that were given up as of any that failed. What the page or the person stopped has not failed. */
export function endSlowUpgrades(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    const [tabId, navigation] = name.startsWith(prefix) ? name.slice(prefix.length).split(' ') : [];
    if (tabId === undefined || navigation === undefined) return;
    giveUp(Number(tabId), navigation).catch((error: unknown) => trouble('a slow upgrade', error));
  });
  const documents = { urls: ['http://*/*', 'https://*/*'], types: ['main_frame' as const] };
  browser.webRequest.onErrorOccurred.addListener(({ tabId, requestId }) => {
    void browser.alarms.clear(nameOf(tabId, requestId));
  }, documents);
}

/** Waits no more for the upgrades in a tab. */
export async function forgetSlowUpgrades(tabId: number): Promise<void> {
  const names = (await browser.alarms.getAll()).map(({ name }) => name);
  await Promise.all(
    names.filter((name) => name.startsWith(nameOf(tabId, ''))).map((name) => browser.alarms.clear(name)),
  );
}

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
  const isMoved = isPlain(last.url) && isUpgraded(await readSettings(), new URL(last.url).hostname, tabId);
  return isMoved ? secureTwin(last.url) : undefined;
}

const nameOf = (tabId: number, navigation: string): string => `${prefix}${tabId} ${navigation}`;
