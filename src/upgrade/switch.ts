import type { NavigationEvent, TabEvent } from '../core/events.ts';
import { addressOf } from '../core/observe/address.ts';
import { isAbort } from '../core/reduce/navigation.ts';
import type { UpgradeState } from '../core/report.ts';
import { isPlain, sameResource } from '../core/standards/address.ts';
import { diagnose } from '../core/standards/failure.ts';
import { browser } from '../platform/browser.ts';
import type { ShowPrompt } from '../platform/prompt.ts';
import { loadTab } from '../platform/tab-store.ts';
import { secureAddress, upgradeCandidate } from './eligible.ts';
import { remember } from './probe.ts';

/** A switch under way: where the person was, and where they are to arrive. */
interface Switch {
  readonly from: string;
  readonly to: string;
  readonly host: string;
  /** Set once the switch failed and the person is being brought back. */
  readonly reason?: string;
}

/** Takes a tab from its page in clear to the same page over HTTPS. What becomes of it is watched by `verifySwitch`. */
export async function switchToHttps(tabId: number): Promise<void> {
  const candidate = upgradeCandidate(await loadTab(tabId));
  if (candidate === undefined) return;
  const under: Switch = { from: candidate.url, to: secureAddress(candidate.url), host: candidate.host };
  await browser.storage.session.set({ [keyOf(tabId)]: under });
  await browser.tabs.update(tabId, { url: under.to });
}

/**
 * Watches a switch: a page over HTTPS ends it well. A failure, an error status or a way back to HTTP brings the person
 * back to the page they had, with the reason. Nothing is timed: until something commits, the old page stays on screen.
 */
export async function verifySwitch(tabId: number, event: TabEvent, showPrompt: ShowPrompt): Promise<void> {
  if (event.type !== 'committed' && event.type !== 'navigation-failed' && event.type !== 'navigation-answered') return;
  const under = await switchOf(tabId);
  if (under === undefined) return;
  if (under.reason !== undefined) {
    if (event.type === 'committed') await tellWhy(tabId, under, under.reason, showPrompt);
    return;
  }
  const reason = failureOf(event);
  if (reason === undefined) {
    if (event.type === 'committed') await browser.storage.session.remove(keyOf(tabId));
    return;
  }
  await remember(under.host, reason.state);
  if (event.type === 'committed' && sameResource(event.url, under.from)) {
    await tellWhy(tabId, under, reason.text, showPrompt);
    return;
  }
  await browser.storage.session.set({ [keyOf(tabId)]: { ...under, reason: reason.text } });
  await browser.tabs.update(tabId, { url: under.from });
}

/** Back on the page the person had: says why. */
async function tellWhy(tabId: number, { host }: Switch, reason: string, showPrompt: ShowPrompt): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
  await showPrompt(tabId, { kind: 'failed', host, reason });
}

interface Reason {
  readonly state: UpgradeState;
  readonly text: string;
}

function failureOf(event: NavigationEvent): Reason | undefined {
  if (event.type === 'navigation-failed' && !isAbort(event.code)) {
    const failure = diagnose(event.code, addressOf(event.url));
    const state = failure.class.startsWith('certificate') ? 'certificate-error' : 'refused';
    return { state, text: failure.summary };
  }
  if (event.type === 'navigation-answered' && event.status >= 400) {
    return { state: 'http-error', text: `Over HTTPS the site answers with status ${event.status}.` };
  }
  if (event.type === 'committed' && isPlain(event.url)) {
    return { state: 'redirects-back', text: 'Over HTTPS the site leads back to HTTP.' };
  }
  return undefined;
}

async function switchOf(tabId: number): Promise<Switch | undefined> {
  const key = keyOf(tabId);
  const { [key]: under } = await browser.storage.session.get(key);
  // Nobody but this file writes under this key.
  return under as Switch | undefined;
}

const keyOf = (tabId: number): string => `switch:${tabId}`;
