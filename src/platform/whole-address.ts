import { toHttpUrl } from '../core/standards/address.ts';
import { withoutCredentials } from '../core/standards/credentials.ts';
import { isCut, shortened } from '../core/standards/kept-address.ts';
import { browser } from './browser.ts';

/**
 * The whole of an address that a tab shows, or has just failed to show over HTTPS, for going there: what is kept of it
 * may be cut. Where the rest is known no more, the front page of its site. User name and password stay behind.
 */
export async function wholeAddress(tabId: number, kept: string): Promise<string> {
  const { url = '' } = await browser.tabs.get(tabId);
  const whole = [url, toHttpUrl(url)].find((one) => shortened(one) === kept) ?? kept;
  return withoutCredentials(isCut(whole) ? new URL('/', whole).href : whole);
}
