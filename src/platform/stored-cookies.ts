import type { CookieFact } from '../core/evidence.ts';
import { engine } from './abilities.ts';
import { browser, type Tabs } from './browser.ts';

/**
 * What the browser keeps for the page that a tab shows, names and attributes without values. Undefined in Firefox, which
 * shows what responses set, and where nobody has granted the optional permission `cookies`.
 */
export async function storedCookies(tab: Tabs.Tab, url: string): Promise<readonly CookieFact[] | undefined> {
  if (engine !== 'chromium' || !(await browser.permissions.contains({ permissions: ['cookies'] }))) return undefined;
  // Private windows have a store of their own.
  const stores = await browser.cookies.getAllCookieStores();
  const store = stores.find(({ tabIds }) => tab.id !== undefined && tabIds.includes(tab.id));
  if (store === undefined) return undefined;
  const cookies = await browser.cookies.getAll({ url, storeId: store.id });
  return cookies.map(({ name, secure, httpOnly, sameSite, domain, hostOnly, path }) => ({
    ...{ name, url, secure, httpOnly, path },
    ...(hostOnly ? {} : { domain }),
    // `unspecified`: the attribute was not sent.
    ...(String(sameSite) === 'unspecified' ? {} : { sameSite: sameSite === 'no_restriction' ? 'none' : sameSite }),
  }));
}
