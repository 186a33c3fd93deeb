import { browser } from './browser.ts';

/** Whether a person has allowed notifications. Browsers leave out what was not granted, though the API's types do not say so. */
export const mayNotify = (): boolean =>
  (browser.notifications as typeof browser.notifications | undefined) !== undefined;

/** Shows a notification of the system, where that is allowed; a later one of the same id takes its place. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  if (!mayNotify()) return;
  const iconUrl = browser.runtime.getURL('icons/gate-128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}
