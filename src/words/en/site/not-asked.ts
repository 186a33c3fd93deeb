/** Why nothing is known of what only the servers themselves tell. */
export const notAsked = 'The site’s servers were not checked directly, which only the command line can do.';
