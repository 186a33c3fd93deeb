import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';

/** Whether a tab is in a private window; undefined until that is known, and once the tab is gone. */
export function useWhetherPrivate(tabId: number | undefined): boolean | undefined {
  const [isPrivate, setPrivate] = useState<boolean>();
  useEffect(() => {
    if (tabId === undefined) return;
    // A tab that is gone is told of where its report is read.
    browser.tabs.get(tabId).then(
      ({ incognito }) => setPrivate(incognito),
      () => setPrivate(undefined),
    );
  }, [tabId]);
  return isPrivate;
}

/** The same for what is only left out: it is not private until that is known. */
export const useIsPrivate = (tabId: number | undefined): boolean => useWhetherPrivate(tabId) ?? false;
