/**
 * The oldest browsers that we run in, as the manifest names them (a test compares). For older ones, selectors such as
 * `:dir()` would be rewritten by language.
 */
export const cssTarget = ['chrome130', 'firefox142'];
