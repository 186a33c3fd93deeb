import type { Decisions } from './change.ts';
import type { RepairLength } from './picks.ts';
import type { Exception } from './settings.ts';
import { isUpgradable } from './site.ts';

/** Whether addresses in clear of this host are upgraded, in this tab if exceptions for one count. */
export function isUpgraded(decisions: Decisions, host: string, tabId?: number): boolean {
  if (exceptionFor(decisions, host, tabId) !== undefined) return false;
  return isAlways(decisions, host) || (decisions.settings.everySite && isNamed(host) && isUpgradable(host));
}

export const isAlways = ({ settings, session }: Decisions, host: string): boolean =>
  settings.always.includes(host) || session.always.includes(host);

/** What keeps a host from being upgraded, if anything does. */
export const exceptionFor = ({ settings, session }: Decisions, host: string, tabId?: number): Exception | undefined =>
  [...session.exceptions, ...settings.exceptions].find(
    (one) => covers(one.host, host) && (one.tabId === undefined || one.tabId === tabId),
  );

/** How long the pages of a host are repaired, if they are. */
export function repairOf({ settings, session }: Decisions, host: string): RepairLength | undefined {
  if (settings.repairs.includes(host)) return 'always';
  return session.repairs.includes(host) ? 'session' : undefined;
}

function covers(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}

/** Hardly any address literal has a certificate, so only names are upgraded without being asked for one by one. */
const isNamed = (host: string): boolean => /\.[a-z][^.]*$/.test(host);
