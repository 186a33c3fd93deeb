import type { ComponentChild } from 'preact';
import type { KeptReport } from '../../core/history/history-schema.ts';
import { keptReportOf } from '../../core/history/keep-report.ts';
import { byVisit } from '../../core/history/merged.ts';
import type { Report } from '../../core/report.ts';
import { HistoryPage } from '../history/history-page.tsx';
import { HistoryView } from '../history/history-section.tsx';
import { inWords } from '../history/in-words.ts';
import type { SeenHistory } from '../history/use-history.ts';
import { ReportSheet } from '../report/report-sheet.tsx';
import { states } from './states.ts';

const url = 'https://www.journal.example/articles/on-gates';

/** The report of a state of the popup, as it was kept of a visit on that day. */
function kept(state: string, day: string, change: Partial<Report> = {}): KeptReport {
  const report = states[state]?.();
  const one = report && keptReportOf({ ...report, url, at: `${day}T09:30:00.000Z`, ...change }, '0.1.0');
  if (one === undefined) throw new Error(`Nothing is kept of the state ${state}.`);
  return one;
}

const plain = 'http://www.journal.example/articles/on-gates';
const months = [
  kept('insecure-upgrade', '2026-03-02', { url: plain }),
  kept('insecure-password', '2026-03-17', { url: plain }),
  kept('warning-headers', '2026-04-20'),
  kept('failed-certificate', '2026-05-01'),
  kept('warning-mixed', '2026-05-02'),
  kept('secure-with-hygiene', '2026-07-11'),
  kept('secure', '2026-09-30'),
];
const lately = kept('warning-mixed', '2026-11-02');
const deep = kept('warning-mixed', '2026-11-03', { mode: 'deep' });
const elsewhere = [
  kept('warning-mixed', '2026-10-12', { url: 'https://xn--bcher-kva.example/regale' }),
  kept('local', '2026-11-01', { url: 'http://localhost:5173/' }),
  kept('failed-refused', '2026-11-04', { url: 'https://shop.journal.example:8443/' }),
  kept('secure', '2026-06-06', { url: 'https://www.journal.example/' }),
];

const nothing: SeenHistory = { isOn: true, isForbidden: false, reports: [], wasDropped: false };
const withReports = (...reports: readonly KeptReport[]): SeenHistory => ({
  ...nothing,
  reports: reports.toSorted(byVisit),
});
const everything = withReports(...months, lately, ...elsewhere);

/** As it stands near the end of the full report. */
const view = (history: SeenHistory, { isPrivate = false, problem }: { isPrivate?: boolean; problem?: string } = {}) => (
  <main>
    <h1>www.journal.example</h1>
    <HistoryView {...{ history, url, isPrivate, problem }} />
  </main>
);

/** What is kept of earlier visits. */
export const historyPages: Readonly<Record<string, () => ComponentChild>> = {
  'report-history': () => {
    const report = states['warning-mixed']?.();
    if (report === undefined) throw new Error('There is no such state.');
    const history = <HistoryView history={everything} url={url} isPrivate={false} problem={undefined} />;
    return (
      <ReportSheet report={report} tabId={1} history={history}>
        {null}
      </ReportSheet>
    );
  },
  'history-offered': () => view({ ...nothing, isOn: false }),
  'history-waiting': () => view(nothing),
  'history-first': () => view(withReports(lately)),
  'history-difference': () => view(withReports(...months.slice(-2), lately)),
  'history-many': () => view(everything),
  'history-deep': () => view(withReports(months.at(-1) ?? lately, deep)),
  'history-unchanged': () => view(withReports(lately, { ...lately, at: '2026-11-02T10:00:00.000Z' })),
  'history-full': () => view(withReports(...months), { problem: inWords(new Error('QuotaExceededError')) }),
  'history-in-private': () => view(everything, { isPrivate: true }),
  'history-forbidden': () => view({ ...nothing, isOn: false, isForbidden: true }),
  'history-off': () => <HistoryPage history={{ ...everything, isOn: false }} site={undefined} />,
  'history-empty': () => <HistoryPage history={nothing} site={undefined} />,
  'history-sites': () => <HistoryPage history={everything} site={undefined} />,
  'history-erasing': () => <HistoryPage history={everything} site={undefined} />,
  'history-turning-off': () => <HistoryPage history={everything} site={undefined} />,
  'history-dropped': () => <HistoryPage history={{ ...everything, wasDropped: true }} site={undefined} />,
  'history-site': () => <HistoryPage history={everything} site="www.journal.example" />,
  'history-site-gone': () => <HistoryPage history={everything} site="gone.example" />,
};
