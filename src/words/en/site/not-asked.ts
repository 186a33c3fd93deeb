/** Why nothing is known of what only the servers themselves tell. */
export const notAsked = 'Only the command line can check the site’s servers directly.';
