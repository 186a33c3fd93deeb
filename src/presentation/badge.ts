import type { Report, Verdict } from '../core/report.ts';
import { browser } from '../platform/browser.ts';

/** Icons that differ in shape, because colour must not be the only signal. */
const iconOf: Record<Verdict, string> = {
  secure: 'secure',
  local: 'local',
  warning: 'warning',
  insecure: 'insecure',
  failed: 'failed',
  unsupported: 'gate',
  unknown: 'gate',
};

/** Shows what a report says in the toolbar: badge, icon and tooltip of its tab. A tab that is gone needs none. */
export async function showBadge(tabId: number, read: (tabId: number) => Promise<Report>): Promise<void> {
  try {
    const { verdict, badge } = await read(tabId);
    const icon = iconOf[verdict];
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: badge.text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: badge.color }),
      browser.action.setTitle({ tabId, title: badge.title }),
      browser.action.setIcon({ tabId, path: { 16: `icons/${icon}-16.png`, 32: `icons/${icon}-32.png` } }),
    ]);
  } catch (error) {
    if (!/no tab|invalid tab/i.test(String(error))) throw error;
  }
}
