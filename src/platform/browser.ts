/** The only door to the browser: every other file imports the extension API from here. */
import browser from 'webextension-polyfill';

export type {
  DeclarativeNetRequest,
  Events,
  Runtime,
  Storage,
  Tabs,
  WebNavigation,
  WebRequest,
} from 'webextension-polyfill';
export { browser };
