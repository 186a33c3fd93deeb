import type { TabEvent } from '../../core/events.ts';
import { exceptionFor } from '../../core/settings/host-decisions.ts';
import { isUpgraded } from '../../core/settings/upgraded.ts';
import { engine } from '../../platform/abilities.ts';
import { readSettings } from '../../platform/settings.ts';
import { record } from '../../recording/session.ts';

/** Firefox tells of an upgrade by rule just as of one by an HSTS policy (measured); the settings say which are ours. */
export async function claimUpgrade(
  tabId: number,
  { navigation, url, to }: Extract<TabEvent, { type: 'navigation-redirected' }>,
): Promise<void> {
  if (engine !== 'firefox') return;
  const decisions = await readSettings();
  const { hostname } = new URL(url);
  // A redirect loop goes on for a moment after it is ended.
  const isOurs = isUpgraded(decisions, hostname, tabId) || exceptionFor(decisions, hostname, tabId)?.loop === true;
  if (isOurs) void record(tabId, { type: 'upgrade-claimed', navigation, url, to });
}
