import type { TabEvent } from '../../core/events.ts';
import type { ShowPrompt } from '../../platform/prompt.ts';
import { continueSwitch } from './run-switch.ts';
import { sightOf } from './sight.ts';

const decisive: ReadonlySet<TabEvent['type']> = new Set(['committed', 'navigation-answered', 'navigation-failed']);

/** Looks at a switch after each event of its tab: where it has failed, the person is brought back, with the reason. */
export async function verifySwitch(tabId: number, { type }: TabEvent, showPrompt: ShowPrompt): Promise<void> {
  if (!decisive.has(type)) return;
  await continueSwitch(tabId, async () => ({ type: 'shown', ...(await sightOf(tabId)) }), showPrompt);
}
