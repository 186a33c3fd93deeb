import { failurePage } from '../../core/failed-upgrade.ts';
import { engine } from '../../platform/abilities.ts';
import { browser } from '../../platform/browser.ts';
import { isPrivate } from '../../platform/private-tabs.ts';
import { wholeAddress } from '../../platform/whole-address.ts';
import { holdsPolicyFor } from '../probe/known-policies.ts';

/** What the page says beside the address. */
interface About {
  /** As the browser said it. */
  readonly code?: string;
  /** Over HTTPS the address redirects back to HTTP, again and again. */
  readonly loop?: true;
}

/** Shows, in place of an upgrade of this HTTP URL that failed, a page of ours that says why and offers the ways on. */
export async function showFailurePage(tabId: number, url: string, { code, loop }: About): Promise<void> {
  // In a private window Chromium shows no page of ours (measured): its own stays, and the popup has the ways on.
  if (engine !== 'firefox' && (await isPrivate(tabId))) return;
  const query = new URLSearchParams({ url: await wholeAddress(tabId, url) });
  if (code !== undefined) query.set('code', code);
  if (loop !== undefined) query.set('loop', 'yes');
  if (await holdsPolicyFor(new URL(url).hostname)) query.set('hsts', 'yes');
  // Of the browsers only Firefox lets us have the place of its own error page in the history.
  const replace = engine === 'firefox' && code !== undefined ? { loadReplace: true } : {};
  await browser.tabs.update(tabId, { url: browser.runtime.getURL(`${failurePage}?${query}`), ...replace });
}
