import * as v from 'valibot';
import { isFailurePage } from '../../core/failed-upgrade.ts';
import { exceptionFor } from '../../core/settings/host-decisions.ts';
import { isUpgraded } from '../../core/settings/upgraded.ts';
import type { Navigation, TabState } from '../../core/visit.ts';
import { browser } from '../../platform/browser.ts';
import { isPrivate } from '../../platform/private-tabs.ts';
import type { ShowPrompt } from '../../platform/prompt.ts';
import { readSettings } from '../../platform/settings.ts';
import { storedForTab } from '../../platform/stored-item.ts';
import { wholeAddress } from '../../platform/whole-address.ts';
import { record } from '../../recording/session.ts';
import { readTab } from '../../recording/tab-store.ts';
import { decide } from '../always/decide.ts';
import { remember, sevenDays } from '../probe/answers.ts';
import { showFailurePage } from './failure-page.ts';
import { isOwn, isSite, ledBackMost } from './led-back.ts';

/** An address to which HTTPS has led back so often is in a redirect loop … */
const most = 3;
/** … where pages are concerned, each within this many milliseconds of the one before. */
const pause = 3_000;
/** Addresses of one chain of pages that are counted. */
const mostAddresses = 10;

/** What is remembered of pages in a tab that came by an upgrade and led back to HTTP, one after the other. */
const chainSchema = v.object({
  /** The last upgraded navigation. */
  navigation: v.string(),
  /** How often pages led to each HTTP URL. */
  counts: v.record(v.string(), v.number()),
  /** Nobody but the site itself or the person has begun it. */
  own: v.boolean(),
});
type Chain = Readonly<v.InferOutput<typeof chainSchema>>;

/** Forgotten with the tab. */
export const chainOf = storedForTab('loop', chainSchema);

/** Looks at a navigation whose answer over HTTPS redirected: has it led back to the same HTTP URL again and again? */
export async function watchRedirects(tabId: number, id: string): Promise<void> {
  // Firefox may tell of a redirect once its page has arrived: that loop is over.
  const navigation = (await readTab(tabId)).pending.find((pending) => pending.id === id);
  if (navigation === undefined) return;
  const led = ledBackMost(navigation);
  // Where others had a hand in it, the browser gives up by itself, and a page of ours says so.
  if (led === undefined || led.times < most || !isOwn(navigation, hostOf(led.url))) return;
  await endLoop(tabId, led.url, true);
}

/** Looks at an upgraded navigation: has the page that the one before it led to led back to HTTP, again and again? */
export async function watchPages(tabId: number, id: string): Promise<void> {
  const tab = await readTab(tabId);
  const navigation = navigationIn(tab, id);
  const start = navigation?.hops[navigation.hops.findLastIndex(({ kind }) => kind === 'extension') - 1];
  if (navigation === undefined || start === undefined) return;
  const host = hostOf(start.url);
  const before = await chainOf(tabId).read();
  // The same navigation may be told of twice; the worker may have died between.
  if (before?.navigation === id) return;
  const hasLedBack =
    before !== undefined && isSite(navigation.initiatorOrigin, host) && isLeft(tab, navigation, before, host);
  const counts = hasLedBack ? { ...before.counts, [start.url]: (before.counts[start.url] ?? 0) + 1 } : {};
  const own = isOwn(navigation, host) && (!hasLedBack || before.own);
  const kept = Object.fromEntries(Object.entries(counts).slice(-mostAddresses));
  await chainOf(tabId).write({ navigation: id, counts: kept, own });
  if ((counts[start.url] ?? 0) >= most) await endLoop(tabId, start.url, own);
}

/** Whether the page that the navigation leaves is there, over HTTPS, since a moment, by the upgrade before. */
function isLeft({ visits }: TabState, { id, at }: Navigation, before: Chain, host: string): boolean {
  // It may have arrived meanwhile; visits are kept newest first.
  const left = visits[visits.findIndex(({ navigation }) => navigation?.id === id) + 1];
  return (
    left?.navigation?.id === before.navigation &&
    left.failure === undefined &&
    left.url.startsWith(`https://${host}/`) &&
    at - left.at < pause
  );
}

/**
 * Lets the navigation that is under way end unencrypted, this once and in this one tab: HTTPS has nothing else to show, and
 * the loop itself leads there. Whatever another site began or took part in opens nothing by itself; the person decides.
 */
export async function endLoop(tabId: number, url: string, own: boolean): Promise<void> {
  const host = hostOf(url);
  await chainOf(tabId).write(undefined);
  if (!isUpgraded(await readSettings(), host, tabId)) return;
  if (!own) return showFailurePage(tabId, url, { loop: true });
  await decide({ type: 'exception', host, length: 'once', tabId, loop: true }, tabId);
}

/** Opens the address to which a loop led that the browser gave up: nothing is under way any more. */
export async function openEnd(tabId: number, url: string): Promise<void> {
  const decisions = await readSettings();
  if (exceptionFor(decisions, hostOf(url), tabId)?.loop === true)
    await browser.tabs.update(tabId, { url: await wholeAddress(tabId, url) });
}

/** Says so in the page that has then arrived unencrypted, and in its report. */
export async function tellOfLoop(tabId: number, document: string, url: string, showPrompt: ShowPrompt): Promise<void> {
  if (isFailurePage(url)) return;
  const host = hostOf(url);
  await remember(host, 'redirects-back', sevenDays, await isPrivate(tabId));
  void record(tabId, {
    ...{ type: 'probe-answered', document },
    upgrade: { state: 'redirects-back', target: `https://${host}/` },
  });
  await showPrompt(tabId, document, { kind: 'loop', host, url });
}

const navigationIn = ({ pending, visits }: TabState, id: string): Navigation | undefined =>
  [...pending, ...visits.map(({ navigation }) => navigation)].find((navigation) => navigation?.id === id);

const hostOf = (url: string): string => new URL(url).hostname;
