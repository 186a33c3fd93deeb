import type { Report } from '../core/report.ts';
import { browser } from './browser.ts';

/** Every page of a site, as a filter of addresses. */
export const sitePages = ['http://*/*', 'https://*/*'];

/**
 * The host permissions the audit needs; in Firefox a person may not have granted them, or may take them back.
 * Browsers show WebSockets only to those who may also look at addresses of their own schemes (measured).
 */
export const wantedOrigins = [...sitePages, 'ws://*/*', 'wss://*/*'];

/** Whether Portcullis may look at the page at this address. */
export async function hasHostAccess(url: string): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
  } catch {
    // An address that is no match pattern, such as about:blank, can never be granted.
    return false;
  }
}

/** Whether strangers register names below this host, as the browser's own list of public suffixes has it. */
export function isPublicSuffix(host: string): boolean {
  // Chromium 153 and Firefox have it; the API's types are older than that.
  const { publicSuffix } = browser as { readonly publicSuffix?: { isKnownSuffix(host: string): boolean } };
  try {
    return host !== '' && publicSuffix?.isKnownSuffix(host) === true;
  } catch {
    // Chromium refuses names that DNS would, such as the “_” of a forgotten nginx setting; nobody registers below those.
    return false;
  }
}

/** Whether Portcullis may look at every site. */
export const hasAccessToAllSites = (): Promise<boolean> => browser.permissions.contains({ origins: sitePages });

/** Which browser this is. Chromium names itself in `userAgentData`; only Firefox has `getBrowserInfo`. */
export async function browserIdentity(): Promise<Report['browser']> {
  if (engine === 'firefox') {
    const { version } = await browser.runtime.getBrowserInfo();
    return { name: 'firefox', version };
  }
  const version = /Chrome\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? 'unknown';
  return { name: 'chromium', version };
}

declare global {
  interface ImportMeta {
    /** Replaced by Vite at build time; each browser has a build of its own, without what is only for the other. */
    readonly env: { readonly MODE: string };
  }
}

/** The browser that this build is for. */
export const engine: Report['browser']['name'] = import.meta.env.MODE === 'firefox' ? 'firefox' : 'chromium';
