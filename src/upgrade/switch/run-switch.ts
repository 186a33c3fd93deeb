import { isAlways } from '../../core/settings/host-decisions.ts';
import { isLasting, type SwitchEffect } from '../../core/switch/effect.ts';
import type { SwitchEvent } from '../../core/switch/event.ts';
import { step } from '../../core/switch/step.ts';
import type { Route, Switch } from '../../core/switch/switch.ts';
import { takingTurns } from '../../core/taking-turns.ts';
import { browser } from '../../platform/browser.ts';
import { logError } from '../../platform/log-error.ts';
import { isPrivate } from '../../platform/private-tabs.ts';
import type { ShowPrompt } from '../../platform/prompt.ts';
import { readSettings } from '../../platform/settings.ts';
import { decide } from '../always/decide.ts';
import { remember, sevenDays } from '../probe/answers.ts';
import { explainFailedSwitch } from './explain-failed-switch.ts';
import { sightOf } from './sight.ts';
import { switchAlarm, switchOf } from './switch-store.ts';

/** How long a site may take to answer, in milliseconds, before the person is brought back. */
const patience = 10_000;

const inTurn = takingTurns();

/** Takes a tab on its way, whatever switch was under way in it. */
export const beginSwitch = (tabId: number, route: Route): Promise<void> =>
  inTurn(() => advance(tabId, undefined, { type: 'begun', route, now: Date.now() }));

/** Takes the switch in a tab one step on, if one is under way: judged from what is stored, as the worker may die meanwhile. */
export const continueSwitch = (
  tabId: number,
  eventNow: () => Promise<SwitchEvent>,
  showPrompt?: ShowPrompt,
): Promise<void> =>
  inTurn(async () => {
    const state = await switchOf(tabId).read();
    if (state !== undefined) await advance(tabId, state, await eventNow(), showPrompt);
  });

/** Ends the switch in a tab that is gone. */
export const forgetSwitch = (tabId: number): Promise<void> =>
  continueSwitch(tabId, async () => ({ type: 'tab-closed' }));

/** Wakes the worker for switches whose end it would otherwise miss. */
export const endSlowSwitches = (): void => switchAlarm.onRing((tabId) => endWait(tabId));

function endWait(tabId: number, begunAt?: number): void {
  continueSwitch(tabId, async () => {
    const loading = await browser.tabs.query({ status: 'loading' });
    const isLoading = loading.some(({ id }) => id === tabId);
    return { type: 'time-up', isLoading, begunAt, ...(await sightOf(tabId)) };
  }).catch((error: unknown) => logError('a switch to HTTPS', error));
}

async function advance(
  tabId: number,
  before: Switch | undefined,
  event: SwitchEvent,
  showPrompt?: ShowPrompt,
): Promise<void> {
  const { state, effects } = step(before, event);
  for (const effect of effects.filter(isLasting)) await carryOut(tabId, effect, showPrompt);
  if (state !== before) await switchOf(tabId).write(state);
  if (state === undefined) await switchAlarm.clear(tabId);
  for (const effect of effects.filter((one) => !isLasting(one))) await carryOut(tabId, effect, showPrompt);
}

async function carryOut(tabId: number, effect: SwitchEffect, showPrompt?: ShowPrompt): Promise<unknown> {
  switch (effect.type) {
    case 'stop-always': {
      const { host } = effect.failed;
      // A person may have done so meanwhile.
      return isAlways(await readSettings(), host) && decide({ type: 'always', host, on: false }, tabId);
    }
    case 'remember': {
      const { target, failure } = effect.failed;
      return remember(new URL(target).host, failure.state, sevenDays, await isPrivate(tabId));
    }
    case 'wait':
      await switchAlarm.set(tabId);
      return setTimeout(() => endWait(tabId, effect.begunAt), patience);
    case 'open':
      return browser.tabs.update(tabId, { url: effect.url });
    case 'reload':
      return browser.tabs.reload(tabId);
    case 'explain':
      // Only what a tab shows ends in words, and its news bring the prompt.
      return showPrompt && explainFailedSwitch(tabId, effect, showPrompt);
  }
}
