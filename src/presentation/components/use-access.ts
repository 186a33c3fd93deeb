import { useEffect, useState } from 'preact/hooks';
import { hasHostAccess } from '../../platform/abilities.ts';
import { onPermissionChange } from '../../platform/permission-changes.ts';

/** Whether Portcullis may look at the page at this address, kept up to date; undefined until it is known. */
export function useAccess(url: string): boolean | undefined {
  const [access, setAccess] = useState<boolean>();
  useEffect(() => {
    const ask = (): void => {
      void hasHostAccess(url).then(setAccess);
    };
    ask();
    return onPermissionChange(ask);
  }, [url]);
  return access;
}
