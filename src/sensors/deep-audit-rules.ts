import { firstOtherRule, headerPriority } from '../core/settings/rules.ts';
import { deepAuditPolicyReportingTo } from '../core/standards/deep-audit-policy.ts';
import { takingTurns } from '../core/taking-turns.ts';
import { browser, type DeclarativeNetRequest } from '../platform/browser.ts';

/** Where reports are sent to: a name that can never exist (RFC 6761 §6.4), and they are stopped before they leave. */
export const reportAddresses = 'https://portcullis.invalid/';

/**
 * The rules themselves say which tabs are being audited: they outlive the worker, but not the browser.
 * They are changed one after the other, so that each change finds the identifiers that the one before has used.
 */
const inTurn = takingTurns();

/**
 * Adds the rules of a deep audit of one tab: the policy for its documents and workers, the same for workers that belong
 * to no tab (shared and service workers, and what a worker starts) as far as these hosts start them, and a stop to
 * the reports.
 */
export function addAuditRules(tabId: number, hosts: readonly string[]): Promise<void> {
  return inTurn(async () => {
    const rules = await browser.declarativeNetRequest.getSessionRules();
    const first = Math.max(firstOtherRule, ...rules.map(({ id }) => id)) + 1;
    const address = `${addressesFor(tabId)}${crypto.randomUUID()}`;
    const header = {
      header: 'content-security-policy-report-only',
      operation: 'append',
      value: deepAuditPolicyReportingTo(address),
    } as const;
    const withPolicy: DeclarativeNetRequest.Rule['action'] = { type: 'modifyHeaders', responseHeaders: [header] };
    await browser.declarativeNetRequest.updateSessionRules({
      removeRuleIds: rules.filter(isFor(tabId)).map(({ id }) => id),
      addRules: [
        {
          id: first,
          priority: headerPriority,
          condition: { tabIds: [tabId], resourceTypes: ['main_frame', 'sub_frame', 'object', 'script', 'other'] },
          action: withPolicy,
        },
        { id: first + 1, condition: { urlFilter: `|${address}` }, action: { type: 'block' } },
        ...(hosts.length > 0
          ? [{ id: first + 2, priority: headerPriority, condition: tablessOf(hosts), action: withPolicy }]
          : []),
      ],
    });
  });
}

/** Removes the rules of a tab's audit, or of all audits. Resolves with the tabs that were being audited. */
export function removeAuditRules(tabId?: number): Promise<readonly number[]> {
  return inTurn(async () => {
    const rules = (await browser.declarativeNetRequest.getSessionRules()).filter(isFor(tabId));
    const removeRuleIds = rules.map(({ id }) => id);
    if (removeRuleIds.length > 0) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
    return rules.flatMap(({ condition }) => condition.tabIds ?? []).filter((id) => id >= 0);
  });
}

/** The tab whose audit under way receives its reports at this address. A page cannot guess the address of another's. */
export async function auditReportingTo(address: string): Promise<number | undefined> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  return rules.some((rule) => rule.condition.urlFilter === `|${address}`)
    ? Number(address.slice(reportAddresses.length).split('/')[0])
    : undefined;
}

const tablessOf = (hosts: readonly string[]): DeclarativeNetRequest.Rule['condition'] => ({
  tabIds: [-1],
  initiatorDomains: [...hosts],
  resourceTypes: ['script', 'other'],
});

const addressesFor = (tabId: number): string => `${reportAddresses}${tabId}/`;

const isFor =
  (tabId: number | undefined) =>
  (rule: object): boolean =>
    JSON.stringify(rule).includes(tabId === undefined ? reportAddresses : addressesFor(tabId));
