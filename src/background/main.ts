import { browser } from '../platform/browser.ts';

browser.webNavigation.onCommitted.addListener(() => undefined);
