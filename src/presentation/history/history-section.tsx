import { keptUrl, pageOf, siteOf } from '../../core/history/keep-report.ts';
import type { Report } from '../../core/report.ts';
import { browser } from '../../platform/browser.ts';
import { turnHistory } from '../../platform/history.ts';
import { history as words } from '../../words/en/history.ts';
import { Locked } from '../components/locked.tsx';
import { Task } from '../components/task.tsx';
import { useWhetherPrivate } from '../components/use-is-private.ts';
import { Section } from '../report/section.tsx';
import { bounds, filled } from './filled.ts';
import { historyPage } from './page.ts';
import { PageHistory } from './page-history.tsx';
import { type SeenHistory, useHistory } from './use-history.ts';
import { useKeeping } from './use-keeping.ts';

interface Props {
  readonly report: Report;
  readonly tabId: number;
  /** Whether the tab is still there, so that what it shows is a visit. */
  readonly isOpen: boolean;
}

/** The history of the page that a tab shows, kept while its full report is open. */
export function HistorySection({ report, tabId, isOpen }: Props) {
  const history = useHistory();
  const isPrivate = useWhetherPrivate(tabId);
  const problem = useKeeping(isOpen && isPrivate === false && history?.isOn === true ? report : undefined);
  const url = keptUrl(report.url);
  if (history === undefined || url === undefined || isPrivate === undefined) return null;
  return <HistoryView {...{ history, url, isPrivate, problem }} />;
}

interface ViewProps {
  readonly history: SeenHistory;
  /** Of the page, as it is kept. */
  readonly url: string;
  readonly isPrivate: boolean;
  /** Why the report could not be kept. */
  readonly problem: string | undefined;
}

/** What is known of earlier visits to a page, or how to keep it from now on. */
export function HistoryView({ history, url, isPrivate, problem }: ViewProps) {
  const { isOn, isForbidden, reports, wasDropped } = history;
  const site = siteOf(url);
  const ofPage = reports.filter((one) => pageOf(one.url) === pageOf(url));
  return (
    <Section title={words.title}>
      <div class="history">
        {isPrivate ? (
          <p class="quiet">{words.ofPrivate}</p>
        ) : isForbidden ? (
          <Locked>{words.forbidden}</Locked>
        ) : isOn ? (
          <>
            {ofPage.length === 0 ? <p class="quiet">{words.waiting}</p> : <PageHistory reports={ofPage} />}
            {problem !== undefined && <p role="alert">{problem}</p>}
          </>
        ) : (
          <>
            <p class="quiet">{filled(words.offer, bounds)}</p>
            <p class="buttons">
              <Task label={words.turnOn} work={() => turnHistory(true)} />
            </p>
          </>
        )}
        {wasDropped && <p role="status">{words.dropped}</p>}
        {!isPrivate && (isOn || reports.length > 0) && (
          <p class="links">
            {reports.some((one) => siteOf(one.url) === site) && (
              <Link to={`${historyPage}?site=${encodeURIComponent(site)}`}>{words.ofSite}</Link>
            )}
            <Link to={historyPage}>{words.all}</Link>
          </p>
        )}
      </div>
    </Section>
  );
}

const Link = ({ to, children }: { readonly to: string; readonly children: string }) => (
  <a href={browser.runtime.getURL(to)} target="_blank" rel="noopener">
    {children}
  </a>
);
