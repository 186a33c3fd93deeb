/** Most requests that a check of a site makes while nothing is wrong, but for where redirects go on and on. */
export const mostRequests = 12;
