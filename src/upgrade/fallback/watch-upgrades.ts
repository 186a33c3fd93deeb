import type { TabEvent } from '../../core/events.ts';
import { isUpgraded } from '../../core/settings/upgraded.ts';
import { isAbort } from '../../core/standards/abort.ts';
import { isPlaintext, toHttpsUrl } from '../../core/standards/address.ts';
import { sameResource } from '../../core/standards/kept-address.ts';
import { takingTurns } from '../../core/taking-turns.ts';
import type { ShowPrompt } from '../../platform/prompt.ts';
import { readSettings } from '../../platform/settings.ts';
import { endOnce } from '../always/once.ts';
import { claimUpgrade } from '../always/own-upgrades.ts';
import { explainFailedUpgrade } from './failed-upgrade.ts';
import { tellOfLoop, watchPages, watchRedirects } from './redirect-loops.ts';
import { limitUpgrade } from './slow-upgrades.ts';

/** Watches the upgrades that our rules make, from stored state alone, so the worker may die meanwhile. */
export function watchUpgrades(tabId: number, event: TabEvent, showPrompt: ShowPrompt): Promise<void> {
  return inTurn(async () => {
    switch (event.type) {
      case 'navigation-redirected':
        return watchRedirect(tabId, event);
      case 'upgrade-claimed':
        return watchUpgrade(tabId, event.navigation);
      case 'navigation-failed':
        if (isAbort(event.code)) return;
        await endOnce(tabId, event.url);
        return explainFailedUpgrade(tabId, ({ at }) => at === event.at);
      case 'committed':
        return watchPage(tabId, event, showPrompt);
      default:
        return;
    }
  });
}

const inTurn = takingTurns();

/** Does something once all that is being watched now has been dealt with. */
export const afterUpgrades = (work: () => Promise<void>): Promise<void> => inTurn(work);

type EventOf<T extends TabEvent['type']> = Extract<TabEvent, { type: T }>;

async function watchRedirect(tabId: number, event: EventOf<'navigation-redirected'>): Promise<void> {
  const { navigation, url, to, by } = event;
  if (by === 'server' && isPlaintext(to)) {
    // Chromium moves it to HTTPS without a word.
    if (isUpgraded(await readSettings(), new URL(to).hostname, tabId)) await limitUpgrade(tabId, navigation);
    return watchRedirects(tabId, navigation);
  }
  // Our rules change nothing but the scheme.
  if (!isPlaintext(url) || !sameResource(toHttpsUrl(url), to)) return;
  if (by === 'hsts') return claimUpgrade(tabId, event);
  return by === 'extension' ? watchUpgrade(tabId, navigation) : undefined;
}

async function watchUpgrade(tabId: number, navigation: string): Promise<void> {
  await limitUpgrade(tabId, navigation);
  await watchRedirects(tabId, navigation);
  await watchPages(tabId, navigation);
  // Firefox may tell of the failure first.
  await explainFailedUpgrade(tabId, (visit) => visit.navigation?.id === navigation);
}

async function watchPage(
  tabId: number,
  { document, url }: EventOf<'committed'>,
  showPrompt: ShowPrompt,
): Promise<void> {
  const ended = await endOnce(tabId, url);
  const isOpened = ended.some(({ host, loop }) => loop === true && url.startsWith(`http://${host}/`));
  if (isOpened) await tellOfLoop(tabId, document, url, showPrompt);
}
