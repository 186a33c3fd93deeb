import { useEffect, useState } from 'preact/hooks';
import type { Managed } from '../../core/settings/policy.ts';
import { readManaged } from '../../platform/managed.ts';
import { onManagedChange } from '../../platform/managed-changes.ts';

/** What an organisation has set, kept up to date; undefined until it is read. */
export function useManaged(): Managed | undefined {
  const [managed, setManaged] = useState<Managed>();
  useEffect(() => {
    const read = (): void => void readManaged().then(setManaged);
    read();
    return onManagedChange(read);
  }, []);
  return managed;
}
