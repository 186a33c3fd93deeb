import { Popup } from '../popup/popup.tsx';
import { useActiveTab } from './use-active-tab.ts';

/** What the popup says, of whichever tab the window shows, for as long as the panel is open. */
export function Panel({ windowId }: { readonly windowId: number }) {
  const tabId = useActiveTab(windowId);
  if (tabId === undefined) return <main aria-busy="true" />;
  // Nothing that was opened or said about one tab is left over for the next.
  return <Popup key={tabId} tabId={tabId} isPanel />;
}
