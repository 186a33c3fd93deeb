import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';

/** Whether the icon stands in the toolbar; it does not, until that is known. */
export function useIsPinned(): boolean {
  const [isPinned, setPinned] = useState(false);
  useEffect(() => {
    const ask = (): void =>
      void browser.action.getUserSettings().then(({ isOnToolbar }) => setPinned(isOnToolbar === true));
    ask();
    // A person pins it elsewhere, and then comes back to this page.
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, []);
  return isPinned;
}
