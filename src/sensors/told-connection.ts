import type { TlsState } from '../core/report.ts';
import { sameResource } from '../core/standards/kept-address.ts';
import { record } from '../recording/session.ts';
import { readTab } from '../recording/tab-store.ts';

/**
 * Takes in what the command line knows of the connection of the page that a tab shows: Chromium shows TLS versions and
 * ciphers to DevTools, but not to extensions. Resolves with whether the page is there.
 */
export async function tellConnection(tabId: number, url: string, tls: TlsState): Promise<boolean> {
  const navigation = (await readTab(tabId)).visits[0]?.navigation;
  if (navigation === undefined || !sameResource(navigation.hops.at(-1)?.url ?? '', url)) return false;
  await record(tabId, { type: 'security-seen', navigation: navigation.id, url, tls });
  return true;
}
