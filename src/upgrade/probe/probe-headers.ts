import { engine } from '../../platform/abilities.ts';
import { browser, type DeclarativeNetRequest } from '../../platform/browser.ts';

/** Out of the way of rules that are numbered from 1. */
const id = 1_000_000;
const ids = [id, id + 1];

/**
 * Sees to it that the extension's own requests look like a first visit by address, and teach the browser no HSTS policy:
 * whoever was only asked must not bind the browser, or there would be no way back from a switch that fails.
 * Resolves when the rule is in place.
 */
export async function setProbeHeaders(): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  if (rules.some((rule) => rule.id === id)) return;
  const condition: DeclarativeNetRequest.RuleConditionType = {
    initiatorDomains: [new URL(browser.runtime.getURL('')).hostname],
    resourceTypes: ['xmlhttprequest'],
  };
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: ids,
    addRules: [
      {
        // Above a rule that lets the page that checks watched sites see HSTS policies.
        ...{ id, priority: 3 },
        condition,
        action: {
          type: 'modifyHeaders',
          requestHeaders: [
            ...Object.entries({ ...visitor, ...(engine === 'chromium' ? clientHints() : {}) }).map(
              ([header, value]): DeclarativeNetRequest.RuleActionRequestHeadersItemType => ({
                ...{ header, operation: 'set', value },
              }),
            ),
            ...unlikeVisitors.map(
              (header): DeclarativeNetRequest.RuleActionRequestHeadersItemType => ({ header, operation: 'remove' }),
            ),
          ],
        },
      },
      {
        id: id + 1,
        // In Firefox a page of ours would not see the field either; it takes it out itself.
        condition: { ...condition, ...(engine === 'firefox' ? { tabIds: [-1] } : {}) },
        action: {
          type: 'modifyHeaders',
          responseHeaders: [{ header: 'strict-transport-security', operation: 'remove' }],
        },
      },
    ],
  });
}

const visitor = {
  // What each browser sends with a navigation; no extension can ask it for that.
  accept:
    engine === 'firefox'
      ? 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
      : 'text/html,application/xhtml+xml,application/xml;q=0.9,image/jxl,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7',
  'upgrade-insecure-requests': '1',
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-site': 'none',
  'sec-fetch-user': '?1',
  ...(engine === 'firefox' ? { priority: 'u=0, i' } : {}),
} as const;

/** What a request past the cache adds. */
const unlikeVisitors = ['cache-control', 'pragma'] as const;

/** Chromium introduces itself to pages on secure addresses, but not in the requests of a worker. */
function clientHints(): Record<string, string> {
  const { userAgentData } = navigator as { readonly userAgentData?: UserAgentData };
  if (userAgentData === undefined) return {};
  return {
    'sec-ch-ua': userAgentData.brands.map(({ brand, version }) => `"${brand}";v="${version}"`).join(', '),
    'sec-ch-ua-mobile': userAgentData.mobile ? '?1' : '?0',
    'sec-ch-ua-platform': `"${userAgentData.platform}"`,
  };
}

/** Not in the library's types yet. */
interface UserAgentData {
  readonly brands: readonly { readonly brand: string; readonly version: string }[];
  readonly mobile: boolean;
  readonly platform: string;
}
