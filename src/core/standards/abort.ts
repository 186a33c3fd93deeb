/**
 * Whether a navigation was given up rather than failed: superseded by another, turned into a download, answered with
 * nothing to show, or, in Firefox, forbidden by an extension. The page that was there stays. `code` is what the
 * browser's API gave.
 */
export const isAbort = (code: string): boolean => aborts.has(code);

/** Firefox states a number in some events and the name in others. */
const aborts: ReadonlySet<string> = new Set([
  ...['net::ERR_ABORTED', 'NS_BINDING_ABORTED', 'NS_BINDING_REDIRECTED', 'NS_BINDING_RETARGETED', 'NS_ERROR_ABORT'],
  ...[0x804b0002, 0x804b0003, 0x804b0004, 0x80004004].map((code) => `Error code ${code}`),
]);
