import { engine } from '../../platform/abilities.ts';
import { browser } from '../../platform/browser.ts';

/** In Chromium the browser's own error page lies between this page and the one before (measured). */
const steps = engine === 'firefox' ? 1 : 2;

/** Back to the page that led here; a tab that was opened for nothing else is closed. */
export async function goBack(): Promise<void> {
  if (history.length > steps) {
    history.go(-steps);
    return;
  }
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
