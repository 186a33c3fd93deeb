import { browser } from '../../platform/browser.ts';
import { mayNotify, notify } from '../../platform/notifications.ts';
import type { Prompt } from '../../platform/prompt.ts';
import { watchPage } from '../watch/page.ts';
import { textOf } from './prompt-text.ts';

const prefix = 'offer:';

/** Says in a system notification what the bar would. A later one of the same tab takes its place. */
export const showNotification = (tabId: number, prompt: Prompt): Promise<void> =>
  notify(
    `${prefix}${tabId}`,
    prompt.kind === 'offer' ? `Switch ${prompt.host} to HTTPS` : `${prompt.host} stays on HTTP`,
    textOf(prompt),
  );

/**
 * Passes on a click on what was said of a tab; what was found out about a watched site stands on the page of these. A person
 * may grant notifications long after the worker has started.
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
