import { exceptionFor, isAlways } from './host-decisions.ts';
import type { Decisions } from './settings.ts';
import { isUpgradable } from './upgradable.ts';

/** Whether addresses over HTTP of this host are upgraded, in this tab if exceptions for one count. */
export function isUpgraded(decisions: Decisions, host: string, tabId?: number): boolean {
  if (exceptionFor(decisions, host, tabId) !== undefined) return false;
  return isAlways(decisions, host) || (decisions.settings.everySite && isNamed(host) && isUpgradable(host));
}

/** Hardly any address literal has a certificate, so only names are upgraded without being asked for one by one. */
const isNamed = (host: string): boolean => /\.[a-z][^.]*$/.test(host);
