import type { TabEvent } from '../core/events.ts';
import { addressOf } from '../core/observe/address.ts';
import type { UpgradeState } from '../core/report.ts';
import { isPlain, sameResource } from '../core/standards/address.ts';
import type { Diagnose } from '../core/standards/failure.ts';
import type { TabState } from '../core/visit.ts';
import { browser } from '../platform/browser.ts';
import { knowledge } from '../platform/knowledge.ts';
import type { ShowPrompt } from '../platform/prompt.ts';
import { record } from '../platform/session.ts';
import { readTab } from '../platform/tab-store.ts';
import { takingTurns } from '../platform/taking-turns.ts';
import { secureAddress, upgradeCandidate } from './eligible.ts';
import { remember } from './probe.ts';

/** A switch under way: where the person was, and when they left. */
interface Switch {
  readonly from: string;
  readonly host: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Set once the switch failed and the person is being brought back. */
  readonly failure?: Failure;
}

interface Failure {
  readonly state: UpgradeState;
  readonly reason: string;
}

/** Takes a tab from its page in clear to the same page over HTTPS. What becomes of it is watched by `verifySwitch`. */
export async function switchToHttps(tabId: number): Promise<void> {
  const candidate = upgradeCandidate(await readTab(tabId));
  if (candidate === undefined) return;
  await store(tabId, { from: candidate.url, host: candidate.host, at: Date.now() });
  await browser.tabs.update(tabId, { url: secureAddress(candidate.url) });
}

/**
 * Watches a switch after each event of its tab: a page over HTTPS ends it well. A failure, an error status or a way
 * back to HTTP brings the person back to the page they had, with the reason. Nothing is timed: until something
 * commits, the old page stays on screen. All of it is judged from what is stored, so the worker may die meanwhile.
 */
export function verifySwitch(tabId: number, event: TabEvent, showPrompt: ShowPrompt): Promise<void> {
  const decides = ['committed', 'navigation-answered', 'navigation-failed'].includes(event.type);
  return decides ? inTurn(() => verify(tabId, showPrompt)) : Promise.resolve();
}

const inTurn = takingTurns();

async function verify(tabId: number, showPrompt: ShowPrompt): Promise<void> {
  const under = await switchOf(tabId);
  if (under === undefined) return;
  const tab = await readTab(tabId);
  const [shown] = tab.visits;
  if (shown === undefined || shown.at < under.at) return;
  const isBack = sameResource(shown.url, under.from);
  if (under.failure !== undefined) {
    const { state, reason } = under.failure;
    const end = { state, reason: `${reason} ${isBack ? back : held}` };
    await tellWhy(tabId, tab, under, end, showPrompt);
    return;
  }
  const outcome = outcomeOf(tab, (await knowledge()).diagnose);
  if (outcome === 'undecided') return;
  if (outcome === 'arrived') return browser.storage.session.remove(keyOf(tabId));
  await remember(under.host, outcome.state);
  if (isBack) return tellWhy(tabId, tab, under, outcome, showPrompt);
  await store(tabId, { ...under, at: Date.now(), failure: outcome });
  await browser.tabs.update(tabId, { url: under.from });
}

const back = 'You are back on the page you had.';
/** HTTPS that sends an HSTS policy binds the browser: there is no way back to HTTP any more. */
const held = 'The browser now keeps to HTTPS here, because the site’s own policy (HSTS) asks for it.';

function outcomeOf({ visits: [shown] }: TabState, diagnose: Diagnose): 'arrived' | 'undecided' | Failure {
  if (shown === undefined) return 'undecided';
  if (shown.failure !== undefined) {
    const { class: kind, summary } = diagnose(shown.failure, addressOf(shown.url));
    return { state: kind.startsWith('certificate') ? 'certificate-error' : 'refused', reason: summary };
  }
  if (isPlain(shown.url)) return { state: 'redirects-back', reason: 'Over HTTPS the site leads back to HTTP.' };
  const status = shown.navigation?.hops.at(-1)?.status ?? 0;
  if (status === 0) return 'undecided';
  if (status < 400) return 'arrived';
  return { state: 'http-error', reason: `Over HTTPS the site answers with status ${status}.` };
}

/** Says why the switch failed, in the page and in its report. */
async function tellWhy(
  tabId: number,
  { visits: [shown] }: TabState,
  { host }: Switch,
  { state, reason }: Failure,
  showPrompt: ShowPrompt,
): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
  if (shown?.document !== undefined) {
    record(tabId, { type: 'probe-answered', document: shown.document, upgrade: { state, target: `https://${host}/` } });
  }
  await showPrompt(tabId, { kind: 'failed', host, reason });
}

async function switchOf(tabId: number): Promise<Switch | undefined> {
  const key = keyOf(tabId);
  const { [key]: under } = await browser.storage.session.get(key);
  // Nobody but this file writes under this key, and the session ends with the browser and with each update.
  return under as Switch | undefined;
}

const store = (tabId: number, under: Switch): Promise<void> => browser.storage.session.set({ [keyOf(tabId)]: under });

const keyOf = (tabId: number): string => `switch:${tabId}`;
