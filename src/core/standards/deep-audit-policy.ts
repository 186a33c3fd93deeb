/** How the policy of a deep audit begins, which no page's own does. */
export const deepAuditMark = 'default-src https: wss: data: blob: filesystem: about:';

/**
 * The report-only policy of a deep audit: everything is allowed but insecure addresses. Browsers evaluate it before
 * they upgrade or block anything (Fetch, "main fetch"), so it names each insecure request as the page asked for it.
 * Loopback is allowed as far as a policy can say so; the rest of it is left out when the report is made. Workers'
 * violations, which no document is told of, are reported to the address.
 */
export const deepAuditPolicyReportingTo = (address: string): string =>
  [
    `${deepAuditMark} 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval'`,
    'http://localhost:* http://*.localhost:* http://127.0.0.1:*',
    `ws://localhost:* ws://*.localhost:* ws://127.0.0.1:*; report-uri ${address}`,
  ].join(' ');
