import type { Report } from '../core/report.ts';
import { browser } from '../platform/browser.ts';
import { shapeOf } from './verdict-shape.ts';

/** What the toolbar shows for each tab, to leave it alone while nothing changes: each part is a message to the browser. */
const shown = new Map<number, string>();

/** Browsers take back what was shown for a tab when it gets another document. */
export const forgetBadge = (tabId: number): void => void shown.delete(tabId);

/** Shows what a report says in the toolbar: badge, icon and tooltip of its tab. A tab that is gone needs none. */
export async function showBadge(tabId: number, read: (tabId: number) => Promise<Report>): Promise<void> {
  try {
    const { verdict, badge } = await read(tabId);
    const face = JSON.stringify([verdict, badge]);
    if (shown.get(tabId) === face) return;
    shown.set(tabId, face);
    const icon = shapeOf[verdict];
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: badge.text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: badge.color }),
      browser.action.setTitle({ tabId, title: badge.title }),
      browser.action.setIcon({ tabId, path: { 16: `icons/${icon}-16.png`, 32: `icons/${icon}-32.png` } }),
    ]);
  } catch (error) {
    forgetBadge(tabId);
    if (!/no tab|invalid tab/i.test(String(error))) throw error;
  }
}
