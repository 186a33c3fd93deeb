import * as v from 'valibot';
import { migrated } from './migrations.ts';
import { mostSites, type Settings, settingsSchema } from './settings.ts';
import { isHost, isUpgradable } from './upgradable.ts';

/** Why a file is not taken for settings. */
export type SettingsProblem = 'json' | 'foreign' | 'full' | { readonly site: string };

/** Settings as they were exported, or why the file holds none. What this version cannot carry out is refused whole. */
export function readSavedSettings(text: string): Settings | { readonly problem: SettingsProblem } {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return { problem: 'json' };
  }
  const read = v.safeParse(settingsSchema, migrated(written));
  if (!read.success) return { problem: 'foreign' };
  const { always, exceptions, repairs } = read.output;
  if ([always, exceptions, repairs].some(({ length }) => length > mostSites)) return { problem: 'full' };
  const upgradable = [...always, ...exceptions.map(({ host }) => host)];
  const site = upgradable.find((host) => !isUpgradable(host)) ?? repairs.find((host) => !isHost(host));
  if (site !== undefined) return { problem: { site } };
  return {
    ...read.output,
    always: [...new Set(always)],
    repairs: [...new Set(repairs)],
    // An exception of a tab, or of a redirect loop, is never written to a file by us; here it would mean another tab.
    exceptions: exceptions.filter(({ tabId, loop }) => tabId === undefined && loop === undefined),
  };
}
