import type { TabEvent } from '../core/events.ts';
import { exceptionFor } from '../core/settings/holding.ts';
import { isUpgraded } from '../core/settings/upgraded.ts';
import { sameResource, secureTwin } from '../core/standards/address.ts';
import { readSettings } from '../platform/settings.ts';

/**
 * Firefox tells of an upgrade by rule just as of one by an HSTS policy (measured); the settings say which are ours.
 */
export async function withOwnUpgrade(tabId: number, event: TabEvent): Promise<TabEvent> {
  if (event.type !== 'navigation-redirected' || event.by !== 'hsts') return event;
  const decisions = await readSettings();
  const { hostname } = new URL(event.url);
  // A circle is broken while it still turns.
  const isOurs = isUpgraded(decisions, hostname, tabId) || exceptionFor(decisions, hostname)?.circles === true;
  return isOurs && sameResource(secureTwin(event.url), event.to) ? { ...event, by: 'extension' } : event;
}
