/**
 * What a person can do about a page, in the order of its weight: whatever shows a report offers these and no others.
 * The names are part of the report's contract.
 */
export const actionNames = [
  /** What gives the audit more to see. */
  ...(['grant-access', 'reload'] as const),
  /** What changes how the page is opened. */
  ...(['switch', 'repair', 'open-without', 'remove-exception'] as const),
  ...(['always-upgrade', 'dismiss-offer', 'always-repair', 'stop-upgrading', 'undo-repair'] as const),
  /** What answers a question that is open. */
  ...(['check-https', 'check-https-port', 'check-ports', 'deep-audit'] as const),
  ...(['check-http', 'check-hosts', 'check-cookies'] as const),
] as const;
