import { useEffect, useState } from 'preact/hooks';
import { hasHostAccess } from '../../platform/abilities.ts';
import { browser } from '../../platform/browser.ts';

/** Whether Portcullis may look at the page at this address, kept up to date; undefined until it is known. */
export function useAccess(url: string): boolean | undefined {
  const [access, setAccess] = useState<boolean>();
  useEffect(() => {
    const ask = (): void => {
      void hasHostAccess(url).then(setAccess);
    };
    ask();
    browser.permissions.onAdded.addListener(ask);
    return () => browser.permissions.onAdded.removeListener(ask);
  }, [url]);
  return access;
}
