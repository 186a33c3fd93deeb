/**
 * The report-only policy of a deep audit: everything is allowed but insecure addresses. Browsers evaluate it before
 * they upgrade or block anything (Fetch, "main fetch"), so it names each insecure request as the page asked for it.
 * Loopback is allowed as far as a policy can say so; the rest of it is left out when the report is made.
 */
export const deepAuditPolicy = [
  "default-src https: wss: data: blob: filesystem: about: 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval'",
  'http://localhost:* http://*.localhost:* http://127.0.0.1:* ws://localhost:* ws://*.localhost:* ws://127.0.0.1:*',
].join(' ');

/** The same, with an address for the reports of workers, whose violations no document hears of. */
export const deepAuditPolicyReportingTo = (address: string): string => `${deepAuditPolicy}; report-uri ${address}`;
