import { useEffect, useState } from 'preact/hooks';
import { hasAccessToAllSites } from '../../platform/abilities.ts';
import { browser } from '../../platform/browser.ts';

/** Whether Portcullis may look at every site, kept up to date; undefined until it is known. */
export function useAccessToAllSites(): boolean | undefined {
  const [access, setAccess] = useState<boolean>();
  useEffect(() => {
    const ask = (): void => void hasAccessToAllSites().then(setAccess);
    ask();
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(ask);
    onRemoved.addListener(ask);
    return () => {
      onAdded.removeListener(ask);
      onRemoved.removeListener(ask);
    };
  }, []);
  return access;
}
