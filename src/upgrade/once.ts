import { parseUrl } from '../core/parse-url.ts';
import { withoutTab } from '../core/settings/change.ts';
import { browser } from '../platform/browser.ts';
import { readSettings, updateSettings } from '../platform/settings.ts';
import { trouble } from '../platform/trouble.ts';
import { applyRules } from './apply-rules.ts';

/** Ends what was for one tab only, once it shows another site. */
export async function endOnce(tabId: number, shown?: string): Promise<void> {
  const host = parseUrl(shown ?? '')?.hostname;
  const before = await readSettings();
  if (withoutTab(before, tabId, host) === before) return;
  await updateSettings((decisions) => withoutTab(decisions, tabId, host));
  await applyRules();
}

/** The same when the tab is closed. */
export function endOnceWithTab(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    endOnce(tabId).catch((error: unknown) => trouble('an exception for once', error));
  });
}
