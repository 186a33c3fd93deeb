import type { RepairLength } from './choices.ts';
import type { Decisions, Exception } from './settings.ts';

/** Whether somebody wants this very host upgraded. */
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

/** Whether a host is the one meant; with `*.` before it, everything under it is too. */
export function covers(pattern: string, host: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === host;
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}
