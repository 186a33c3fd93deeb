export type {
  DeclarativeNetRequest,
  Events,
  Runtime,
  Storage,
  Tabs,
  WebNavigation,
  WebRequest,
} from 'webextension-polyfill';

/** The only door to the browser: every other file imports the extension API from here. */
export { default as browser } from 'webextension-polyfill';
