/**
 * Whether a navigation was given up rather than failed: superseded by another, turned into a download, answered with
 * nothing to show, or, in Firefox, forbidden by an extension. The page that was there stays. `code` is what the
 * browser's API gave.
 */
export const isAbort = (code: string): boolean => aborts.has(code);

/** Firefox states a number in some events and the name in others. */
const aborts: ReadonlySet<string> = new Set([
  'net::ERR_ABORTED',
  'NS_BINDING_ABORTED',
  `Error code ${0x804b0002}`,
  'NS_BINDING_REDIRECTED',
  `Error code ${0x804b0003}`,
  'NS_BINDING_RETARGETED',
  `Error code ${0x804b0004}`,
  'NS_ERROR_NO_CONTENT',
  `Error code ${0x804b0011}`,
  'NS_ERROR_ABORT',
  `Error code ${0x80004004}`,
]);
