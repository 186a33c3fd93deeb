/** Most time until the reloaded page has loaded and been quiet, in milliseconds. */
export const mostForReload = 20_000;

/** Most time that its documents are given to look into their sources, in milliseconds. */
export const mostForSources = 3_000;
