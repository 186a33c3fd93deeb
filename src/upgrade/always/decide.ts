import { changeSettings } from '../../core/settings/change.ts';
import type { SettingsChange } from '../../core/settings/settings.ts';
import { isHost, isUpgradable } from '../../core/settings/upgradable.ts';
import { browser } from '../../platform/browser.ts';
import { updateSettings } from '../../platform/settings.ts';
import { applyRules } from './apply-rules.ts';

/** Stores what a person decided, in a tab or in the options, and carries it out. Rejects in words for a person. */
export async function decide(change: SettingsChange, tabId?: number): Promise<void> {
  if ('host' in change && !(change.type.endsWith('repair') ? isHost : isUpgradable)(change.host)) {
    throw new Error(`${change.host} is not a public site that has a name.`);
  }
  const isPrivate = tabId !== undefined && (await browser.tabs.get(tabId)).incognito;
  await updateSettings((before) => changeSettings(before, change, { now: Date.now(), isPrivate }));
  await applyRules();
}
