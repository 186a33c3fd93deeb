import { mostForReload } from '../core/deep-audit-times.ts';
import type { TabEvent } from '../core/events.ts';
import { isAskedFor } from '../core/visit-question.ts';
import { engine } from '../platform/abilities.ts';
import { browser } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import { tabAlarm } from '../platform/tab-alarm.ts';
import { afterRecord, record } from '../recording/session.ts';
import { readTab } from '../recording/tab-store.ts';
import { watchCookies } from './cookies.ts';
import { addAuditRules, removeAuditRules } from './deep-audit-rules.ts';
import { locateInSources } from './locate-in-sources.ts';
import { watchResourceSecurity } from './resource-security.ts';
import { watchSources } from './watch-sources.ts';

/** Quiet time after the page has loaded, or failed, that ends an audit, in milliseconds. */
const quiet = 1_500;
/** Wakes a worker after one that was killed, to remove the rules. */
const safety = tabAlarm('deep-audit');

/**
 * Reloads a tab with a report-only policy on its documents and workers that names every insecure request.
 * Resolves when the page has settled and the rules are gone. A tab that is being audited is not audited twice.
 */
export function auditDeeply(tabId: number): Promise<void> {
  const audit = running.get(tabId) ?? reloadAndWatch(tabId).finally(() => running.delete(tabId));
  running.set(tabId, audit);
  return audit;
}

const running = new Map<number, Promise<void>>();

async function reloadAndWatch(tabId: number): Promise<void> {
  // Before there is anything to remove: a worker that is killed in between leaves rules that nothing else would end.
  await safety.set(tabId);
  await addAuditRules(tabId, await hostsIn(tabId));
  // What each browser would rather not be asked about all the time.
  const stopWatching = (engine === 'chromium' ? watchCookies : watchResourceSecurity)(record, tabId);
  const watched = engine === 'firefox' ? watchSources(tabId) : undefined;
  record(tabId, { type: 'deep-audit-requested', ...(engine === 'firefox' ? { keepsImages: true } : {}) });
  const settled = untilSettled(tabId);
  try {
    await reload(tabId);
    await settled;
    await locateInSources(tabId, watched?.sources);
  } finally {
    stopWatching();
    watched?.stop();
    await endDeepAudit(tabId);
  }
}

/**
 * While a question for name and password waits, both browsers count the page before it as the tab's, and would reload
 * that one; so does Firefox where a page failed (measured).
 */
async function reload(tabId: number): Promise<void> {
  const [visit] = (await readTab(tabId)).visits;
  const isAnothers = visit !== undefined && (engine === 'firefox' ? visit.failure !== undefined : isAskedFor(visit));
  if (isAnothers && visit.navigation?.method !== 'POST') {
    const replace = engine === 'firefox' ? { loadReplace: true } : {};
    await browser.tabs.update(tabId, { url: visit.url, ...replace });
  } else {
    await browser.tabs.reload(tabId, { bypassCache: true });
  }
}

/** Sees to it that no rule stays behind: not when its tab closes, and not when the worker that made it was killed. */
export function endAbandonedAudits(): void {
  // An audit lives in one worker: rules that a new worker finds are nobody's.
  removeAuditRules()
    .then((tabs) => Promise.all(tabs.map(forgetRequest)))
    .catch((error: unknown) => logError('a deep audit rule remains', error));
  browser.tabs.onRemoved.addListener((tabId) => end(tabId));
  safety.onRing(end);
}

function end(tabId: number): void {
  waiting.get(tabId)?.();
  endDeepAudit(tabId).catch((error: unknown) => logError('a deep audit rule remains', error));
}

async function endDeepAudit(tabId: number): Promise<void> {
  await removeAuditRules(tabId);
  await forgetRequest(tabId);
  await safety.clear(tabId);
}

/** A page that comes later was not audited deeply, where the reload brought none. Of a closed tab nothing is kept. */
async function forgetRequest(tabId: number): Promise<void> {
  const { deepAuditRequested, beforeReload } = await readTab(tabId);
  if (deepAuditRequested || beforeReload !== undefined) await record(tabId, { type: 'deep-audit-ended' });
}

/** What ends the audit of a tab early. */
const waiting = new Map<number, () => void>();

/** Resolves when the reloaded page has loaded or failed and then been quiet, when it left for another, or when time is over. */
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
    const limit = setTimeout(done, mostForReload);
    waiting.set(tabId, done);
    const stop = afterRecord(async (id: number, event: TabEvent) => {
      if (id !== tabId) return;
      if (event.type === 'committed') documents += 1;
      if (documents > 1) return done();
      const isOver = event.type === 'navigation-failed' || (await hasArrived(tabId));
      clearTimeout(silence);
      // Of what failed Firefox may tell the request, and the page that it shows instead, only later.
      if (isOver) silence = setTimeout(done, quiet);
    });
  });
}

/** The hosts whose documents the tab shows, so far as they have a name that rules can be made for. */
async function hostsIn(tabId: number): Promise<readonly string[]> {
  const [visit] = (await readTab(tabId)).visits;
  const urls = Object.values(visit?.frames ?? {}).map(({ url }) => url);
  const hosts = urls.filter((url) => URL.canParse(url)).map((url) => new URL(url).hostname);
  return [...new Set(hosts)].filter((host) => /^[a-z\d.-]+$/.test(host));
}

/** Whether the reloaded page is there as a whole, or has failed, or a question for name and password is all there is. */
async function hasArrived(tabId: number): Promise<boolean> {
  const { visits, deepAuditRequested } = await readTab(tabId);
  const [visit] = visits;
  if (visit === undefined || (deepAuditRequested && !isAskedFor(visit))) return false;
  return visit.failure !== undefined || visit.frames[visit.document ?? '']?.readyState === 'complete';
}
