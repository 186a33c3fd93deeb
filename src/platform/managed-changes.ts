import { browser } from './browser.ts';

/** Calls the listener whenever an organisation has set something, until the returned function is called. */
export function onManagedChange(listener: () => void): () => void {
  const { onChanged } = browser.storage.managed;
  onChanged.addListener(listener);
  return () => onChanged.removeListener(listener);
}
