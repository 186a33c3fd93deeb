import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';

/** Whether a tab is in a private window; undefined until that is known, and where the tab is gone before. */
export function useWhetherPrivate(tabId: number): boolean | undefined {
  const [isPrivate, setPrivate] = useState<boolean>();
  useEffect(() => {
    browser.tabs.get(tabId).then(
      ({ incognito }) => setPrivate(incognito),
      () => setPrivate(undefined),
    );
  }, [tabId]);
  return isPrivate;
}
