import type { TabEvent } from '../core/events.ts';
import { isAlways } from '../core/settings/holding.ts';
import { sameResource } from '../core/standards/kept-address.ts';
import type { TabState } from '../core/visit.ts';
import { browser } from '../platform/browser.ts';
import { isPrivate } from '../platform/private-tabs.ts';
import type { ShowPrompt } from '../platform/prompt.ts';
import { readSettings } from '../platform/settings.ts';
import { takingTurns } from '../platform/taking-turns.ts';
import { record } from '../recording/session.ts';
import { readTab } from '../recording/tab-store.ts';
import { knowledge } from '../reporting/knowledge.ts';
import { remember, sevenDays } from './answers.ts';
import { decide } from './decide.ts';
import { holdsPolicyFor } from './known-policies.ts';
import { isWatched, outcomeOf, type SwitchOutcome } from './switch-outcome.ts';
import { forgetSwitch, type Switch, type SwitchFailure, switchOf } from './switch-store.ts';

const decisive: ReadonlySet<TabEvent['type']> = new Set(['committed', 'navigation-answered', 'navigation-failed']);

const inTurn = takingTurns();

/**
 * Watches a switch after each event of its tab: a page over HTTPS that stays ends it well. A failure, an error status or
 * a way back to HTTP brings the person back to the page they had, with the reason. All of it is judged from what is
 * stored, so the worker may die meanwhile.
 */
export function verifySwitch(tabId: number, event: TabEvent, showPrompt: ShowPrompt): Promise<void> {
  return decisive.has(event.type) ? inTurn(() => verify(tabId, showPrompt)) : Promise.resolve();
}

/** Ends a switch that has had time enough: when the site is still silent, the person stays with the page they had. */
export function giveUpSwitch(tabId: number): Promise<void> {
  return inTurn(async () => {
    const under = await switchOf(tabId).read();
    if (under === undefined || under.failure !== undefined) return;
    if (under.arrived) return isWatched(under) ? undefined : forgetSwitch(tabId);
    const [tab] = (await browser.tabs.query({ status: 'loading' })).filter(({ id }) => id === tabId);
    // A person who stopped waiting or closed the tab, or a site that sent a file instead of a page, has ended it already.
    if (tab === undefined || (await judged(under, await readTab(tabId))) !== 'undecided') return forgetSwitch(tabId);
    await failed(tabId, under, { state: 'timeout', reason: 'Over HTTPS, the site did not answer in time.' });
    // The page that the person had still shows; loading it once more ends the wait, also where its address has a fragment.
    await browser.tabs.reload(tabId);
  });
}

async function verify(tabId: number, showPrompt: ShowPrompt): Promise<void> {
  const under = await switchOf(tabId).read();
  if (under === undefined) return;
  const tab = await readTab(tabId);
  const [shown] = tab.visits;
  if (shown === undefined || shown.at < under.at) return;
  const isBack = sameResource(shown.url, under.from);
  if (under.failure !== undefined) {
    const isHeld = shown.navigation?.hops.some(({ kind }) => kind === 'hsts') === true;
    if (!isBack && !isHeld) return forgetSwitch(tabId);
    return tellWhy(tabId, tab, under, `${under.failure.reason} ${isBack ? back : held}`, showPrompt);
  }
  const outcome = await judged(under, tab);
  if (outcome === 'undecided') return;
  if (outcome === 'over') return forgetSwitch(tabId);
  if (outcome === 'arrived') return switchOf(tabId).write({ ...under, at: shown.at, arrived: true });
  const failure = await failed(tabId, under, outcome);
  if (isBack) return tellWhy(tabId, tab, failure, `${outcome.reason} ${back}`, showPrompt);
  await browser.tabs.update(tabId, { url: under.from });
}

const judged = async (under: Switch, tab: TabState): Promise<SwitchOutcome> =>
  outcomeOf(under, tab, (await knowledge()).diagnose);

/** Notes that a switch failed, before anything is done about it. */
async function failed(tabId: number, under: Switch, failure: SwitchFailure): Promise<Switch> {
  const { origin } = new URL(under.target);
  // What the same click decided has never worked. What was decided before stays: whoever makes a switch fail, on the
  // network or by driving the tab, must not end it.
  if (under.isAlwaysNew && isAlways(await readSettings(), under.host))
    await decide({ type: 'always', host: under.host, on: false }, tabId);
  await remember(origin.slice('https://'.length), failure.state, sevenDays, await isPrivate(tabId));
  const after = { ...under, at: Date.now(), failure };
  await switchOf(tabId).write(after);
  return after;
}

const back = 'You are back on the previous page.';
/** HTTPS that sends an HSTS policy binds the browser: there is no way back to HTTP any more. */
const held = 'The browser now uses only HTTPS here, because the site’s own policy (HSTS) requires it.';

const suspicious =
  'This site has asked to be opened over HTTPS only: an attacker on the network may be interfering, so enter nothing here.';

/** Says why the switch failed, in the page and in its report. */
async function tellWhy(
  tabId: number,
  { visits: [shown] }: TabState,
  { host, target, failure }: Switch,
  reason: string,
  showPrompt: ShowPrompt,
): Promise<void> {
  await forgetSwitch(tabId);
  if (shown?.document !== undefined && failure !== undefined) {
    const upgrade = { state: failure.state, target: `${new URL(target).origin}/` };
    record(tabId, { type: 'probe-answered', document: shown.document, upgrade });
  }
  const warning = (await holdsPolicyFor(host)) ? ` ${suspicious}` : '';
  if (shown?.document === undefined) return;
  await showPrompt(tabId, shown.document, { kind: 'failed', host, reason: `${reason}${warning}` });
}
