import { changeSettings } from '../core/settings/change.ts';
import type { SettingsChange } from '../core/settings/settings.ts';
import { isUpgradable } from '../core/settings/upgradable.ts';
import { browser } from '../platform/browser.ts';
import { updateSettings } from '../platform/settings.ts';
import { applyRules } from './apply-rules.ts';

/** Stores what a person decided, in a tab or in the options, and carries it out. Rejects in words for a person. */
export async function decide(change: SettingsChange, tabId?: number): Promise<void> {
  if ((change.type === 'always' || change.type === 'exception') && !isUpgradable(change.host)) {
    throw new Error(
      `${change.host} is on this computer or on a local network, or has no name. Only public sites are upgraded.`,
    );
  }
  const isPrivate = tabId !== undefined && (await browser.tabs.get(tabId)).incognito;
  await updateSettings((before) => changeSettings(before, change, { now: Date.now(), isPrivate }));
  await applyRules();
}
