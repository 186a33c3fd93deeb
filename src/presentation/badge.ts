import type { Report } from '../core/report.ts';
import { browser } from '../platform/browser.ts';
import { isGone } from '../platform/is-gone.ts';
import { type Shape, shapeOf } from './verdict-shape.ts';

interface Shown {
  readonly face: string;
  readonly icon: Shape;
  readonly text?: string;
}

/** What the toolbar shows for each tab, to leave it alone while nothing changes: each part is a message to the browser. */
const shown = new Map<number, Shown>();

/** Browsers take back what was shown for a tab when it gets another document: the icon is the manifest's again. */
export const forgetBadge = (tabId: number): void => void shown.set(tabId, { face: '', icon: 'gate' });

/** Shows what a report says in the toolbar: badge, icon and tooltip of its tab. A tab that is gone needs none. */
export async function showBadge(tabId: number, read: (tabId: number) => Promise<Report>): Promise<void> {
  try {
    const { verdict, badge } = await read(tabId);
    const { text, color, title } = badge;
    const face = JSON.stringify([verdict, badge]);
    const before = shown.get(tabId);
    if (before?.face === face) return;
    const icon = shapeOf[verdict];
    shown.set(tabId, { face, icon, text });
    await Promise.all([
      text !== before?.text && browser.action.setBadgeText({ tabId, text }),
      text !== '' && browser.action.setBadgeBackgroundColor({ tabId, color }),
      browser.action.setTitle({ tabId, title }),
      // The dearest: Chromium's worker reads and decodes both pictures.
      icon !== before?.icon &&
        browser.action.setIcon({ tabId, path: { 16: `icons/${icon}-16.png`, 32: `icons/${icon}-32.png` } }),
    ]);
  } catch (error) {
    shown.delete(tabId);
    if (!isGone(error)) throw error;
  }
}
