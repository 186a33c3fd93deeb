import type { Browser } from 'webextension-polyfill';

export type {
  DeclarativeNetRequest,
  Events,
  Runtime,
  Storage,
  Tabs,
  WebNavigation,
  WebRequest,
} from 'webextension-polyfill';

// Firefox and newer versions of Chromium call it `browser`; `chrome` is the same by Chromium's older name.
const { browser: named, chrome } = globalThis as { readonly browser?: unknown; readonly chrome?: unknown };

/** The only door to the browser: every other file imports the extension API from here. */
export const browser = (named ?? chrome) as Browser;
