import { browser } from '../../platform/browser.ts';
import type { Prompt } from '../../platform/prompt.ts';
import { watchPage } from '../watch/page.ts';
import { textOf } from './prompt-text.ts';

const prefix = 'offer:';

/** Says in a system notification what the bar would. A later one of the same tab takes its place. */
export async function showNotification(tabId: number, prompt: Prompt): Promise<void> {
  await browser.notifications.create(`${prefix}${tabId}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icons/gate-128.png'),
    title: prompt.kind === 'offer' ? `Switch ${prompt.host} to HTTPS` : `${prompt.host} stays on HTTP`,
    message: textOf(prompt),
  });
}

/**
 * Takes a click on an offer for its answer; what was found out about a watched site stands on the page of these. A person may
 * grant notifications long after the worker has started.
 */
export function watchNotifications(press: (tabId: number) => void): void {
  const pressed = (id: string): void => {
    void browser.notifications.clear(id);
    if (id.startsWith(prefix)) press(Number(id.slice(prefix.length)));
    else void browser.tabs.create({ url: browser.runtime.getURL(watchPage) });
  };
  const listen = (): void => {
    if (mayNotify()) browser.notifications.onClicked.addListener(pressed);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}

/** Browsers leave out what was not granted, though the API's types do not say so. */
export const mayNotify = (): boolean =>
  (browser.notifications as typeof browser.notifications | undefined) !== undefined;
