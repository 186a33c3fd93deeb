import type { TabEvent } from '../core/events.ts';
import { isPlain, secureTwin } from '../core/standards/address.ts';
import { sameResource } from '../core/standards/kept-address.ts';
import type { ShowPrompt } from '../platform/prompt.ts';
import { takingTurns } from '../platform/taking-turns.ts';
import { countUpgrade, tellOfCircle, type Upgrade } from './circles.ts';
import { explainFailedUpgrade } from './failed-upgrade.ts';
import { endOnce } from './once.ts';
import { claimUpgrade } from './own-upgrades.ts';
import { limitUpgrade } from './slow-upgrades.ts';

/** Watches the upgrades that our rules make, from stored state alone, so the worker may die meanwhile. */
export function watchUpgrades(tabId: number, event: TabEvent, showPrompt: ShowPrompt): Promise<void> {
  return inTurn(async () => {
    switch (event.type) {
      case 'navigation-redirected':
        // Our rules change nothing but the scheme.
        if (!isPlain(event.url) || !sameResource(secureTwin(event.url), event.to)) return;
        if (event.by === 'hsts') return claimUpgrade(tabId, event);
        return event.by === 'extension' ? watchUpgrade(tabId, event) : undefined;
      case 'upgrade-claimed':
        return watchUpgrade(tabId, event);
      case 'navigation-failed':
        return explainFailedUpgrade(tabId, ({ at }) => at === event.at);
      case 'committed':
        await endOnce(tabId, event.url);
        return tellOfCircle(tabId, event.url, showPrompt);
      default:
        return;
    }
  });
}

const inTurn = takingTurns();

async function watchUpgrade(tabId: number, upgrade: Upgrade): Promise<void> {
  await limitUpgrade(tabId);
  await countUpgrade(tabId, upgrade);
  // Firefox may tell of the failure first.
  await explainFailedUpgrade(tabId, ({ navigation }) => navigation?.id === upgrade.navigation);
}
