/**
 * Whether a request failed because the page may not connect to the visitor's own machine or network, without the visitor's
 * permission: who was asked has refused, or could not be asked. `error` is what `webRequest` gave.
 */
export const isNotPermitted = (error: string): boolean =>
  error === 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS' || error === 'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED';
