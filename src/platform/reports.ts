import { audit } from '../core/audit.ts';
import { conclude, unseenReport } from '../core/conclude.ts';
import { evidenceOf } from '../core/observe.ts';
import type { Report } from '../core/report.ts';
import { rules } from '../core/rules/index.ts';
import { browserIdentity, mayLookAt } from './abilities.ts';
import { browser } from './browser.ts';
import { readTab } from './tab-store.ts';

/**
 * The report on what a tab shows now. Always answers: a page that cannot be looked at, or was not, is a report that
 * says so. Rejects only when there is no such tab.
 */
export async function readReport(tabId: number): Promise<Report> {
  const [tab, { visits }, identity] = await Promise.all([browser.tabs.get(tabId), readTab(tabId), browserIdentity()]);
  const [visit] = visits;
  if (visit !== undefined && !isElsewhere(tab.url, visit.url)) {
    const evidence = evidenceOf(visit, identity.name);
    const circumstances = { at: new Date(visit.at).toISOString(), mode: visit.mode, browser: identity };
    return conclude(evidence, audit(evidence, rules), circumstances);
  }
  const url = tab.url ?? '';
  const circumstances = { at: new Date().toISOString(), mode: 'passive', browser: identity } as const;
  if (url.startsWith('file:'))
    return unseenReport(url, 'local', 'This page is a file on this computer.', circumstances);
  if (url !== '' && !/^https?:/.test(url)) {
    return unseenReport(url, 'unsupported', 'Browsers do not let extensions look at this page.', circumstances);
  }
  if (!(await mayLookAt(url))) {
    return unseenReport(
      url,
      'unknown',
      'Portcullis has no access to this site. Grant access to audit it.',
      circumstances,
    );
  }
  return unseenReport(
    url,
    'unknown',
    'This page was opened before Portcullis could watch it. Reload it to audit it.',
    circumstances,
  );
}

/** The tab has left the page that was seen for one that cannot be, such as a settings page. */
const isElsewhere = (shown: string | undefined, seen: string): boolean =>
  shown !== undefined && shown !== '' && !/^https?:/.test(shown) && /^https?:/.test(seen) && shown !== 'about:blank';
