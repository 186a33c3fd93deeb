import { isUpgraded } from '../core/settings/upgraded.ts';
import { browser } from '../platform/browser.ts';
import type { ShowPrompt } from '../platform/prompt.ts';
import { readSettings } from '../platform/settings.ts';
import { readTab } from '../platform/tab-store.ts';
import { decide } from './decide.ts';

/** Upgrades of one address in a tab, each within this many milliseconds of the one before, are a circle … */
const pause = 3_000;
/** … when there are so many, or when two are on a way of more hops than this. */
const mostUpgrades = 3;
const mostHops = 7;

/** An upgrade that a rule of ours made. */
export interface Upgrade {
  /** The address in clear. */
  readonly url: string;
  readonly navigation: string;
}

/** What is remembered of the upgrades in one tab. */
interface Upgrades {
  readonly url: string;
  readonly count: number;
  /** Milliseconds since the epoch, of the last one. */
  readonly at: number;
  /** Set once the host is upgraded no more, until the person has been told. */
  readonly stopped?: string;
}

/** Counts an upgrade, and stops upgrading the host for this session when it goes round in circles. */
export async function countUpgrade(tabId: number, { url, navigation }: Upgrade): Promise<void> {
  const before = await upgradesIn(tabId);
  const at = Date.now();
  const count = before?.url === url && at - before.at < pause ? before.count + 1 : 1;
  // Upgrades that were under way when it was stopped still arrive.
  await store(tabId, { ...before, url, count, at });
  const hops = (await readTab(tabId)).pending.find(({ id }) => id === navigation)?.hops.length ?? 0;
  if (count >= mostUpgrades || (count > 1 && hops > mostHops)) await stopUpgrading(tabId, url);
}

/** Upgrades the host of this address no more, until the browser is closed. */
export async function stopUpgrading(tabId: number, url: string): Promise<void> {
  const { hostname: host } = new URL(url);
  if (!isUpgraded(await readSettings(), host, tabId)) return;
  await decide({ type: 'exception', host, length: 'session', circles: true });
  await store(tabId, { url, count: 0, at: 0, stopped: host });
}

/** Says so in the page that then arrives in clear. */
export async function tellOfCircle(tabId: number, url: string, showPrompt: ShowPrompt): Promise<void> {
  const host = (await upgradesIn(tabId))?.stopped;
  if (host === undefined || !url.startsWith(`http://${host}/`)) return;
  await browser.storage.session.remove(keyOf(tabId));
  const reason = 'Over HTTPS it leads back to HTTP. Until the browser is closed, it is left in clear.';
  await showPrompt(tabId, { kind: 'failed', host, reason });
}

async function upgradesIn(tabId: number): Promise<Upgrades | undefined> {
  const { [keyOf(tabId)]: stored } = await browser.storage.session.get(keyOf(tabId));
  // Nobody but this file writes under this key.
  return stored as Upgrades | undefined;
}

const store = (tabId: number, upgrades: Upgrades): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: upgrades });

const keyOf = (tabId: number): string => `upgrades:${tabId}`;
