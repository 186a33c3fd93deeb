import { script } from './initiator.ts';

/** Where a page says that it has done what it does late. */
export const actedPath = '/acted';
/** Where a page says that a request was refused by the browser, which some records leave out. */
export const refusedPath = '/refused';

/** Script code that acts some time after the page has loaded, and then says so to the page's own host. */
export const afterLoad = (code: string): string =>
  `addEventListener('load', () => setTimeout(() => { ${code}; fetch(location.origin + '${actedPath}') }, 800))`;

/** The same as a script of the page. */
export const later = (code: string): string => script(afterLoad(code));
