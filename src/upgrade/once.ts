import { parseUrl } from '../core/parse-url.ts';
import type { Exception } from '../core/settings/settings.ts';
import { browser } from '../platform/browser.ts';
import { readSettings, updateSettings } from '../platform/settings.ts';
import { trouble } from '../platform/trouble.ts';
import { applyRules } from './apply-rules.ts';

/** Ends what was for one tab only, once it shows another site. */
export async function endOnce(tabId: number, shown?: string): Promise<void> {
  const host = parseUrl(shown ?? '')?.hostname;
  const isOver = (one: Exception): boolean => one.tabId === tabId && one.host !== host;
  if (!(await readSettings()).session.exceptions.some(isOver)) return;
  await updateSettings(({ settings, session }) => ({
    settings,
    session: { ...session, exceptions: session.exceptions.filter((one) => !isOver(one)) },
  }));
  await applyRules();
}

/** The same when the tab is closed. */
export function endOnceWithTab(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    endOnce(tabId).catch((error: unknown) => trouble('an exception for once', error));
  });
}
