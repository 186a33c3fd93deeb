import { useEffect } from 'preact/hooks';
import type { KeptReport } from '../../core/history/history-schema.ts';
import { siteOf } from '../../core/history/keep-report.ts';
import { turnHistory } from '../../platform/history.ts';
import { history as words } from '../../words/en/history.ts';
import { Locked } from '../components/locked.tsx';
import { shownAddress } from '../components/shown-address.ts';
import { Task } from '../components/task.tsx';
import { HostName } from '../names/host-name.tsx';
import { bounds, filled } from './filled.ts';
import { inWords } from './in-words.ts';
import { Manage } from './manage.tsx';
import { SiteHistory } from './site-history.tsx';
import { SiteTable } from './site-table.tsx';
import type { SeenHistory } from './use-history.ts';

interface Props {
  readonly history: SeenHistory;
  /** Undefined for all of them. */
  readonly site: string | undefined;
}

/** Everything that is kept, and what can be done with it as a whole. */
export function HistoryPage({ history, site }: Props) {
  const { isOn, isForbidden, wasDropped } = history;
  const reports: readonly KeptReport[] = history.reports.filter(
    ({ url }) => site === undefined || siteOf(url) === site,
  );
  useEffect(() => {
    document.title = site === undefined ? words.pageTitle : `${shownAddress(site)} · ${words.title}`;
  }, [site]);
  return (
    <main class="history">
      {site !== undefined && (
        <p>
          <a href="?">{words.sites.back}</a>
        </p>
      )}
      <h1>{site === undefined ? words.title : <HostName host={site} most={60} />}</h1>
      {site === undefined && (
        <>
          {isForbidden ? (
            <Locked>{words.forbidden}</Locked>
          ) : (
            <p class="quiet">{isOn ? filled(words.isOn, bounds) : `${words.isOff} ${filled(words.offer, bounds)}`}</p>
          )}
          {!isOn && !isForbidden && (
            <p class="buttons">
              <Task
                strong
                label={words.turnOn}
                work={() =>
                  turnHistory(true).catch((error: unknown) => {
                    throw new Error(inWords(error));
                  })
                }
              />
            </p>
          )}
        </>
      )}
      {wasDropped && <p role="status">{words.dropped}</p>}
      <Manage {...{ isOn, site, reports }} />
      {reports.length === 0 ? (
        (isOn || site !== undefined) && <p>{site === undefined ? words.sites.none : words.sites.gone}</p>
      ) : site === undefined ? (
        <SiteTable reports={reports} />
      ) : (
        <SiteHistory reports={reports} />
      )}
    </main>
  );
}
