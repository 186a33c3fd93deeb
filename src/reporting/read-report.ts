import { audit } from '../core/audit.ts';
import { conclude, unseenReport } from '../core/conclude.ts';
import { isFailurePage } from '../core/failed-upgrade.ts';
import { evidenceOf } from '../core/observe.ts';
import { pendingIn, type Waiting, waitingSentence, withPending } from '../core/pending.ts';
import { type Gap, gapOf, type Report } from '../core/report.ts';
import { rules } from '../core/rules/index.ts';
import type { TabState, Visit } from '../core/visit.ts';
import { isAskedFor } from '../core/visit-question.ts';
import { browserIdentity, hasAccessToAllSites, hasHostAccess, isPublicSuffix } from '../platform/abilities.ts';
import { browser, type Tabs } from '../platform/browser.ts';
import { storedCookies } from '../platform/stored-cookies.ts';
import { readTab } from '../recording/tab-store.ts';
import { reportTexts } from './report-texts.ts';

/**
 * The report on what a tab shows now. Always answers: a page that cannot be looked at, or was not, is a report that
 * says so. Rejects only when there is no such tab.
 */
export async function readReport(tabId: number): Promise<Report> {
  const [tab, state, identity] = await Promise.all([browser.tabs.get(tabId), readTab(tabId), browserIdentity()]);
  const waiting = tab.status === 'loading' ? pendingIn(state, Date.now()) : undefined;
  const report = await reportOn(tab, state, identity, waiting);
  if (waiting === undefined) return report;
  const { at, ...rest } = waiting;
  const { words } = await reportTexts();
  return withPending(report, { ...rest, since: new Date(at).toISOString() }, words.waiting);
}

/** Whoever asks again about a visit to which nothing was added, as an open popup does, is told the same. */
const made = new WeakMap<Visit, { readonly mayWatch: boolean; readonly report: Report }>();

async function reportOn(
  tab: Tabs.Tab,
  { visits: [visit] }: TabState,
  identity: Report['browser'],
  waiting: Waiting | undefined,
): Promise<Report> {
  // Where everything may be looked at, only what is no page of a site stays hidden, such as a page's source.
  const isHidden = !tab.url && (await hasAccessToAllSites());
  const mayWatch = visit !== undefined && (await hasHostAccess(visit.url));
  if (visit !== undefined && !isElsewhere(tab, visit) && (wasRead(visit) || (mayWatch && !isHidden))) {
    const [{ words, ...meanings }, stored] = await Promise.all([
      reportTexts(),
      // Nobody needs the store where the responses' own cookies are known.
      visit.navigation?.cookies === undefined ? storedCookies(tab, visit.url) : undefined,
    ]);
    const before = made.get(visit);
    if (before?.mayWatch === mayWatch && stored === undefined) return before.report;
    const seen = evidenceOf(visit, identity.name, meanings, mayWatch, stored);
    const address = isPublicSuffix(seen.address.host)
      ? { ...seen.address, isPublicSuffix: true as const }
      : seen.address;
    const evidence = { ...seen, address };
    const circumstances = { at: new Date(visit.at).toISOString(), mode: visit.mode, browser: identity };
    const report = conclude(evidence, audit(evidence, rules, words), circumstances, words);
    if (stored === undefined) made.set(visit, { mayWatch, report });
    return report;
  }
  const circumstances = { at: new Date().toISOString(), mode: 'passive', browser: identity } as const;
  const { words } = await reportTexts();
  // Browsers hide the address of a page that an extension may not look at.
  const url = tab.url || (isHidden ? '' : visit?.url) || '';
  const { verdict, reason } = await whyUnseen(url);
  // A tab that shows no page of a site yet is about the one that it waits for.
  if (waiting !== undefined && verdict === 'unsupported') {
    const reason: Gap = { state: 'gap', reason: waitingSentence(waiting, words.waiting), reasonCode: 'waiting' };
    return unseenReport(waiting.url, 'unknown', reason, circumstances);
  }
  return unseenReport(url, verdict, gapOf(words.summaries, reason), circumstances);
}

interface Unseen {
  readonly verdict: 'local' | 'unsupported' | 'unknown';
  readonly reason: 'file' | 'openedBefore' | 'noAccess' | 'unsupported';
}

async function whyUnseen(url: string): Promise<Unseen> {
  if (url.startsWith('file:')) return { verdict: 'local', reason: 'file' };
  const isPage = /^https?:/.test(url);
  if (isPage && (await hasHostAccess(url))) return { verdict: 'unknown', reason: 'openedBefore' };
  // With access to every site, an address that stays hidden is none of a site.
  if (isPage || (url === '' && !(await hasAccessToAllSites()))) return { verdict: 'unknown', reason: 'noAccess' };
  return { verdict: 'unsupported', reason: 'unsupported' };
}

/** A page that spoke, or a navigation that failed, was seen whatever the permissions say now. */
const wasRead = ({ failure, document, frames }: Visit): boolean =>
  failure !== undefined || frames[document ?? '']?.readyState !== undefined;

/** The tab has left the page that was seen for one that cannot be, such as a settings page. */
const isElsewhere = ({ url, status }: Tabs.Tab, seen: Visit): boolean =>
  url !== undefined &&
  url !== '' &&
  !isAskedFor(seen) &&
  !/^https?:/.test(url) &&
  /^https?:/.test(seen.url) &&
  url !== 'about:blank' &&
  !isFailurePage(url) &&
  // A navigation that was given up leaves the page that was there.
  !(seen.failure !== undefined && status === 'loading');
