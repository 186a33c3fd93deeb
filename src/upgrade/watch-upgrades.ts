import type { TabEvent } from '../core/events.ts';
import { isPlain } from '../core/standards/address.ts';
import type { ShowPrompt } from '../platform/prompt.ts';
import { takingTurns } from '../platform/taking-turns.ts';
import { countUpgrade, tellOfCircle } from './circles.ts';
import { explainFailedUpgrade } from './failed-upgrade.ts';
import { endOnce } from './once.ts';
import { limitUpgrade } from './slow-upgrades.ts';

/** Watches the upgrades that our rules make, from stored state alone, so the worker may die meanwhile. */
export function watchUpgrades(tabId: number, event: TabEvent, showPrompt: ShowPrompt): Promise<void> {
  return inTurn(async () => {
    switch (event.type) {
      case 'navigation-redirected':
        if (event.by !== 'extension' || !isPlain(event.url)) return;
        await limitUpgrade(tabId);
        await countUpgrade(tabId, event);
        // To a worker that it wakes, Firefox may tell of the failure first.
        return explainFailedUpgrade(tabId, ({ navigation }) => navigation?.id === event.navigation);
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
