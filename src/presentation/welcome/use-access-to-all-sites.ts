import { hasAccessToAllSites } from '../../platform/abilities.ts';
import { onPermissionChange } from '../../platform/permission-changes.ts';
import { useUpToDate } from '../use-up-to-date.ts';

/** Whether Portcullis may look at every site, kept up to date; undefined until it is known. */
export const useAccessToAllSites = (): boolean | undefined => useUpToDate(hasAccessToAllSites, onPermissionChange);
