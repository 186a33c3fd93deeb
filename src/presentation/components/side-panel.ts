import { browser } from '../../platform/browser.ts';

/** Chromium's side panel, which the API's types do not have. */
interface SidePanel {
  open(where: { readonly windowId: number }): Promise<void>;
}

// Each browser has its own, Firefox for Android neither.
const { sidePanel, sidebarAction } = browser as unknown as {
  readonly sidePanel?: SidePanel;
  readonly sidebarAction?: { open(): Promise<void> };
};

/** What the browser calls the place beside the page; undefined where it has none. */
export const sidePanelName: 'side panel' | 'sidebar' | undefined =
  sidePanel !== undefined ? 'side panel' : sidebarAction !== undefined ? 'sidebar' : undefined;

/** Opens our page beside the tab. Only while a click is being handled, and in Firefox before anything is awaited. */
export async function openSidePanel(tabId: number): Promise<void> {
  if (sidePanel === undefined) {
    await sidebarAction?.open();
    return;
  }
  const { windowId } = await browser.tabs.get(tabId);
  if (windowId !== undefined) await sidePanel.open({ windowId });
}
