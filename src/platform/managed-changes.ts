import { onStored } from './stored-changes.ts';
import { managedKey } from './stored-keys.ts';

/** Calls the listener whenever an organisation has set something, until the returned function is called. */
export const onManagedChange = (listener: () => void): (() => void) => onStored(['local'], [managedKey], listener);
