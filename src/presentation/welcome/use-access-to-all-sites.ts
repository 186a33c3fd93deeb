import { hasAccessToAllSites } from '../../platform/abilities.ts';
import { browser } from '../../platform/browser.ts';
import { useUpToDate } from '../use-up-to-date.ts';

/** Whether Portcullis may look at every site, kept up to date; undefined until it is known. */
export const useAccessToAllSites = (): boolean | undefined => useUpToDate(hasAccessToAllSites, onPermissionChange);

function onPermissionChange(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(listener);
  onRemoved.addListener(listener);
  return () => {
    onAdded.removeListener(listener);
    onRemoved.removeListener(listener);
  };
}
