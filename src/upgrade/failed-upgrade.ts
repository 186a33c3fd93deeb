import { failurePage, upgradedFrom } from '../core/failed-upgrade.ts';
import { addressOf } from '../core/observe/address.ts';
import { exceptionFor } from '../core/settings/holding.ts';
import { isUpgraded } from '../core/settings/upgraded.ts';
import type { Visit } from '../core/visit.ts';
import { engine } from '../platform/abilities.ts';
import { browser } from '../platform/browser.ts';
import { knowledge } from '../platform/knowledge.ts';
import { isPrivate } from '../platform/private-tabs.ts';
import { readSettings } from '../platform/settings.ts';
import { readTab } from '../platform/tab-store.ts';
import { wholeAddress } from '../platform/whole-address.ts';
import { stopUpgrading } from './circles.ts';
import { holdsPolicyFor } from './known-policies.ts';

/**
 * When a navigation that we upgraded has failed: shows a page of ours that says why and offers the ways on. A site that
 * leads back to HTTP has no other page than the one in clear, so that one is opened.
 */
export async function explainFailedUpgrade(tabId: number, isMeant: (visit: Visit) => boolean): Promise<void> {
  const [shown] = (await readTab(tabId)).visits;
  if (shown?.failure === undefined || !isMeant(shown)) return;
  const kept = upgradedFrom(shown);
  if (kept === undefined || explained.get(tabId) === shown.at) return;
  explained.set(tabId, shown.at);
  const from = await wholeAddress(tabId, kept);
  const { hostname } = new URL(from);
  const { diagnose } = await knowledge();
  if (diagnose(shown.failure, addressOf(shown.url)).class === 'redirect-loop') await stopUpgrading(tabId, from);
  const decisions = await readSettings();
  const tab = browser.tabs;
  if (exceptionFor(decisions, hostname, tabId)?.circles) await tab.update(tabId, { url: from });
  if (!isUpgraded(decisions, hostname, tabId)) return;
  // In a private window Chromium shows no page of ours (measured): its own stays, and the popup has the ways on.
  if (engine !== 'firefox' && (await isPrivate(tabId))) return;
  const query = new URLSearchParams({ url: from, code: shown.failure });
  if (await holdsPolicyFor(hostname)) query.set('hsts', 'yes');
  // Of the browsers only Firefox lets us have the place of its own error page in the history.
  const replace = engine === 'firefox' ? { loadReplace: true } : {};
  await tab.update(tabId, { url: browser.runtime.getURL(`${failurePage}?${query}`), ...replace });
}

/** The last failure explained in each tab: of a redirect and its failure, each may find that the other is known. */
const explained = new Map<number, number>();
