/**
 * Whether an error only says that a connection ended, and not why. A browser that has just learnt why, such as that a
 * server wants a certificate of the visitor, is often told no more than this when it asks again.
 */
export const isVague = (code: string): boolean => vague.has(code);

/** Firefox states a number in some events and the name in others. */
const vague: ReadonlySet<string> = new Set([
  'net::ERR_CONNECTION_RESET',
  'net::ERR_CONNECTION_CLOSED',
  'net::ERR_CONNECTION_ABORTED',
  'net::ERR_SOCKET_NOT_CONNECTED',
  'net::ERR_EMPTY_RESPONSE',
  'net::ERR_FAILED',
  'NS_ERROR_NET_RESET',
  `Error code ${0x804b0014}`,
  'NS_ERROR_NET_EMPTY_RESPONSE',
  `Error code ${0x804b0024}`,
  'NS_ERROR_NET_INTERRUPT',
  `Error code ${0x804b0047}`,
]);
