/** The only door to the browser: every other file imports the extension API from here. */
export type {
  DeclarativeNetRequest,
  Events,
  Runtime,
  Storage,
  Tabs,
  WebNavigation,
  WebRequest,
} from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
