import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';

/** The tab that a window shows, kept up to date; undefined until it is known. */
export function useActiveTab(windowId: number): number | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    const follow = (active: { readonly tabId: number; readonly windowId: number }): void => {
      if (active.windowId === windowId) setTabId(active.tabId);
    };
    browser.tabs.onActivated.addListener(follow);
    // What was activated meanwhile is newer than this answer.
    void browser.tabs.query({ active: true, windowId }).then(([tab]) => setTabId((newer) => newer ?? tab?.id));
    return () => browser.tabs.onActivated.removeListener(follow);
  }, [windowId]);
  return tabId;
}
