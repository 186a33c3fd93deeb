import type { TabEvent } from '../core/events.ts';
import { deepAuditPolicy } from '../core/standards/deep-audit-policy.ts';
import { engine } from '../platform/abilities.ts';
import { browser } from '../platform/browser.ts';
import { afterRecord, record } from '../platform/session.ts';
import { readTab } from '../platform/tab-store.ts';
import { takingTurns } from '../platform/taking-turns.ts';
import { trouble } from '../platform/trouble.ts';
import { watchCookies } from './cookies.ts';

/** Quiet time after the page has loaded that ends an audit, in milliseconds. */
const quiet = 1_500;
/** Most time for one audit, in milliseconds. */
const patience = 20_000;
/** Minutes after which the rule goes even if the worker was killed meanwhile; browsers allow no shorter alarm. */
const safety = 0.5;

const alarmPrefix = 'deep-audit:';

/**
 * The rules themselves say which tabs are being audited: they outlive the worker, but not the browser.
 * They are changed one after the other, so that each change finds the identifiers that the one before has used.
 */
const inTurn = takingTurns();

/**
 * Reloads a tab with a report-only policy on its documents that names every insecure request.
 * Resolves when the page has settled and the rule is gone.
 */
export async function auditDeeply(tabId: number): Promise<void> {
  await inTurn(() => addRule(tabId));
  const stopCookies = engine === 'chromium' ? watchCookies(record, tabId) : undefined;
  record(tabId, { type: 'deep-audit-requested' });
  const settled = untilSettled(tabId);
  try {
    await browser.alarms.create(`${alarmPrefix}${tabId}`, { delayInMinutes: safety });
    await browser.tabs.reload(tabId, { bypassCache: true });
    await settled;
  } finally {
    stopCookies?.();
    await endDeepAudit(tabId);
  }
}

/** Sees to it that no rule stays behind: not when its tab closes, and not when the worker that made it was killed. */
export function endAbandonedAudits(): void {
  browser.tabs.onRemoved.addListener((tabId) => end(tabId));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name.startsWith(alarmPrefix)) end(Number(name.slice(alarmPrefix.length)));
  });
}

function end(tabId: number): void {
  waiting.get(tabId)?.();
  endDeepAudit(tabId).catch((error: unknown) => trouble('the rule of a deep audit could not be removed', error));
}

async function endDeepAudit(tabId: number): Promise<void> {
  await inTurn(() => removeRules(tabId));
  await browser.alarms.clear(`${alarmPrefix}${tabId}`);
}

async function addRule(tabId: number): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  const value = deepAuditPolicy;
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: rules.filter(isFor(tabId)).map(({ id }) => id),
    addRules: [
      {
        id: Math.max(0, ...rules.map(({ id }) => id)) + 1,
        condition: { tabIds: [tabId], resourceTypes: ['main_frame', 'sub_frame'] },
        action: {
          type: 'modifyHeaders',
          responseHeaders: [{ header: 'content-security-policy-report-only', operation: 'append', value }],
        },
      },
    ],
  });
}

async function removeRules(tabId: number): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  const removeRuleIds = rules.filter(isFor(tabId)).map(({ id }) => id);
  if (removeRuleIds.length > 0) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
}

const isFor =
  (tabId: number) =>
  ({ condition }: { readonly condition: { readonly tabIds?: readonly number[] } }): boolean =>
    condition.tabIds?.includes(tabId) === true;

/** What ends the audit of a tab early. */
const waiting = new Map<number, () => void>();

/** Resolves when the reloaded page has loaded and then been quiet, when it left for another, or when time is over. */
function untilSettled(tabId: number): Promise<void> {
  return new Promise((resolve) => {
    let silence: ReturnType<typeof setTimeout> | undefined;
    let documents = 0;
    const done = (): void => {
      waiting.delete(tabId);
      clearTimeout(silence);
      clearTimeout(limit);
      stop();
      resolve();
    };
    const limit = setTimeout(done, patience);
    waiting.set(tabId, done);
    const stop = afterRecord(async (id: number, event: TabEvent) => {
      if (id !== tabId) return;
      if (event.type === 'committed') documents += 1;
      if (event.type === 'navigation-failed' || documents > 1) return done();
      if (documents === 0 || !(await hasLoaded(tabId))) return;
      clearTimeout(silence);
      silence = setTimeout(done, quiet);
    });
  });
}

async function hasLoaded(tabId: number): Promise<boolean> {
  const [visit] = (await readTab(tabId)).visits;
  return visit?.document !== undefined && visit.frames[visit.document]?.readyState === 'complete';
}
