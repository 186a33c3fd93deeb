import { browser } from '../platform/browser.ts';
import { openReport } from './components/open-report.ts';

/** The item of the menu that a page opens on a secondary click. */
const menuItem = 'audit-page';

/** Puts our item into the menus of pages, where it stays until the extension is updated or removed. */
export const addToMenus = (): void => {
  browser.contextMenus.create(
    {
      ...{ id: menuItem, contexts: ['page'], documentUrlPatterns: ['http://*/*', 'https://*/*'] },
      title: browser.i18n.getMessage('auditPage'),
    },
    // That it is there already is no error; unread, a browser writes it to the console.
    () => void browser.runtime.lastError,
  );
};

/** What a person asks for by a key or in the menu of a page. The deep audit is whoever's who can make one. */
export function watchShortcuts(auditDeeply: (tabId: number) => Promise<void>, report: (failed: unknown) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    (command === 'deep-audit' ? auditDeeply : openReport)(tab.id).catch(report);
  });
  browser.contextMenus.onClicked.addListener((_, tab) => {
    if (tab?.id === undefined) return;
    const { id } = tab;
    // A browser opens no popup above a window that has lost the focus meanwhile.
    browser.action
      .openPopup()
      .catch(() => openReport(id))
      .catch(report);
  });
}
