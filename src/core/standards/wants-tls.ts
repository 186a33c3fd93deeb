/**
 * Whether an error that a server answered to a request over HTTP says that it wants TLS. The servers differ in their
 * words ("The plain HTTP request was sent to HTTPS port", "You're speaking plain HTTP to an SSL-enabled server port",
 * "Client sent an HTTP request to an HTTPS server.", "This combination of host and port requires TLS."), but each names
 * what it wants, and no other refusal of a request does.
 */
export const wantsTls = (text: string): boolean => /\b(https|ssl|tls)\b/i.test(text);

/** The status that servers answer plain HTTP with on a port for TLS. */
export const wantsTlsStatus = 400;
