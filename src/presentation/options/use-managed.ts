import type { Managed } from '../../core/settings/policy.ts';
import { readManaged } from '../../platform/managed.ts';
import { onManagedChange } from '../../platform/managed-changes.ts';
import { useUpToDate } from '../use-up-to-date.ts';

/** What an organisation has set, kept up to date; undefined until it is read. */
export const useManaged = (): Managed | undefined => useUpToDate(readManaged, onManagedChange);
