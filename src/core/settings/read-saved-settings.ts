import * as v from 'valibot';
import { migrated } from './migrations.ts';
import { mostSites, type Settings, settingsSchema } from './settings.ts';
import { type Theme, themes } from './theme.ts';
import { isHost, isUpgradable } from './upgradable.ts';

/** Why a file is not taken for settings. */
export type SettingsProblem = 'json' | 'foreign' | 'full' | { readonly site: string };

/** What is exported: the settings, and beside them what only pages of ours go by. */
export type SavedSettings = Settings & { readonly theme: Theme };

/** Files of before there was a choice have no theme. */
const savedSchema = v.object({ ...settingsSchema.entries, theme: v.optional(v.picklist(themes), 'system') });

interface Read {
  readonly settings: Settings;
  readonly theme: Theme;
}

/** Settings as they were exported, or why the file holds none. What this version cannot carry out is refused whole. */
export function readSavedSettings(text: string): Read | { readonly problem: SettingsProblem } {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return { problem: 'json' };
  }
  const read = v.safeParse(savedSchema, migrated(written));
  if (!read.success) return { problem: 'foreign' };
  const { theme, ...settings } = read.output;
  const { always, exceptions, repairs } = settings;
  if ([always, exceptions, repairs].some(({ length }) => length > mostSites)) return { problem: 'full' };
  const upgradable = [...always, ...exceptions.map(({ host }) => host)];
  const site = upgradable.find((host) => !isUpgradable(host)) ?? repairs.find((host) => !isHost(host));
  if (site !== undefined) return { problem: { site } };
  return {
    theme,
    settings: {
      ...settings,
      always: [...new Set(always)],
      repairs: [...new Set(repairs)],
      // An exception of a tab, or of a redirect loop, is never written to a file by us; here it would mean another tab.
      exceptions: exceptions.filter(({ tabId, loop }) => tabId === undefined && loop === undefined),
    },
  };
}
