import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';

/** Whether a tab is in a private window; it is not, until that is known. */
export function useIsPrivate(tabId: number | undefined): boolean {
  const [isPrivate, setPrivate] = useState(false);
  useEffect(() => {
    if (tabId === undefined) return;
    // A tab that is gone is told of where its report is read.
    browser.tabs.get(tabId).then(
      ({ incognito }) => setPrivate(incognito),
      () => setPrivate(false),
    );
  }, [tabId]);
  return isPrivate;
}
