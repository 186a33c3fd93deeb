import type { ComponentChild } from 'preact';
import changelog from '../../../CHANGELOG.md?raw';
import { diagnose } from '../../core/failures/failure-codes.ts';
import { addressOf } from '../../core/observe/address.ts';
import { withActions } from '../../core/possible-actions.ts';
import { policyIn, underPolicy } from '../../core/settings/policy.ts';
import { defaultSettings, noChoices } from '../../core/settings/settings.ts';
import { Changes } from '../changes/changes.tsx';
import { readChanges } from '../changes/read-changes.ts';
import { Inspector } from '../components/inspector.ts';
import { Confirm } from '../confirm/confirm.tsx';
import { FailedView } from '../failed/failed-page.tsx';
import { Options } from '../options/options.tsx';
import { ReportView } from '../popup/report-view.tsx';
import { OpenFile } from '../report/open-file.tsx';
import { ReportPage } from '../report/report-page.tsx';
import { ReportSheet } from '../report/report-sheet.tsx';
import { reportWords } from '../report/words.ts';
import { Welcome } from '../welcome/welcome.tsx';
import { undecided } from './decided.ts';
import { historyPages } from './history-pages.tsx';
import { sitePages } from './site-pages.tsx';
import { states } from './states.ts';
import { watchPages } from './watch-pages.tsx';

const day = 24 * 60 * 60 * 1_000;
const url = 'http://www.journal.example/articles/on-gates';
const failed = { tabId: 1, url, bound: false, isPrivate: false };
const failure = diagnose('net::ERR_CERT_DATE_INVALID', addressOf('https://www.journal.example/articles/on-gates'));
const organisation = {
  ...{ offer: 'toolbar', everySite: true, theme: 'light', repairs: ['maps.example'], evrySite: true },
  ...{ always: ['www.journal.example', 'printer'], exceptions: ['*.intranet.example', 'old.journal.example'] },
};
const many = Array.from({ length: 3_000 }, (_, index) => `site-${index}.example`);

/** The pages of our own that fill a tab, by the name of the state. */
export const pages: Readonly<Record<string, () => ComponentChild>> = {
  'options-first': () => <Options decisions={undecided} theme="system" managed={{}} now={0} engine="firefox" />,
  'options-used': () => (
    <Options
      now={0}
      theme="dark"
      managed={{}}
      decisions={{
        settings: {
          ...defaultSettings,
          offer: 'toolbar',
          everySite: true,
          always: ['www.journal.example', 'shop.example', 'xn--bcher-kva.example'],
          exceptions: [
            { host: 'old.journal.example', until: 5 * day },
            { host: '*.intranet.example' },
            { host: 'printer-of-the-third-floor.example', until: day / 12 },
          ],
          repairs: ['www.journal.example'],
        },
        session: {
          ...noChoices,
          exceptions: [{ host: 'weather.example' }, { host: 'news.example', tabId: 3 }],
          repairs: ['maps.example'],
        },
      }}
    />
  ),
  'options-full': () => (
    <Options
      now={0}
      theme="light"
      managed={{}}
      decisions={{
        ...undecided,
        settings: { ...defaultSettings, always: [`${'a-rather-long-label.'.repeat(9)}xn--bcher-kva.example`, ...many] },
      }}
    />
  ),
  'options-organisation': () => (
    <Options now={0} theme="light" managed={organisation} decisions={underPolicy(undecided, policyIn(organisation))} />
  ),
  'panel-warning': () => <ReportView {...beside('warning-mixed')} />,
  'panel-upgrade': () => <ReportView {...beside('insecure-upgrade')} />,
  'panel-failed': () => <ReportView {...beside('failed-refused')} />,
  'panel-unsupported': () => <ReportView {...beside('unsupported')} />,
  'panel-hostile': () => <ReportView {...beside('hostile-words')} />,
  'report-warning': () => <ReportSheet {...reported('warning-mixed', 1)} />,
  'report-international': () => <ReportSheet {...reported('warning-international', 1)} />,
  'report-sample': () => <ReportSheet {...reported('warning-mixed')} notice={reportWords.sample} />,
  'report-secure': () => <ReportSheet {...reported('secure', 1)} />,
  'report-failed': () => <ReportSheet {...reported('failed-refused', 1)} />,
  'report-hostile': () => (
    <ReportSheet {...reported('hostile-words')} notice={reportWords.fromFile('<b>report.json')} />
  ),
  'report-ten-thousand': () => <ReportSheet {...reported('ten-thousand-requests', 1)} />,
  'report-chain': () => <ReportSheet {...reported('warning-chain', 1)} />,
  'report-headers': () => <ReportSheet {...reported('warning-headers', 1)} />,
  'report-forms': () => <ReportSheet {...reported('insecure-password', 1)} />,
  'report-certificate': () => <ReportSheet {...reported('certificate-ending', 1)} />,
  'report-expired': () => <ReportSheet {...reported('certificate-accepted')} notice={reportWords.fromFile('a.html')} />,
  'report-unchecked': () => <ReportSheet {...reported('gaps-everywhere', 1)} />,
  'report-problem': () => <ReportPage tabId={undefined} />,
  'report-gone': () => <ReportSheet {...reported('warning-way')} notice={reportWords.gone} />,
  'report-empty': () => <ReportPage tabId={undefined} />,
  ...sitePages,
  ...historyPages,
  ...watchPages,
  'welcome-chromium': () => <Welcome engine="chromium" hasAccess isPinned={false} />,
  'welcome-access': () => <Welcome engine="firefox" hasAccess={false} isPinned={false} />,
  'welcome-pinned': () => <Welcome engine="firefox" hasAccess isPinned />,
  changes: () => <Changes versions={readChanges(changelog)} />,
  'devtools-warning': () => (
    <Inspector.Provider value={{ select: async () => false, seesFrames: true, openSource: async () => undefined }}>
      <ReportView {...beside('warning-mixed')} />
    </Inspector.Provider>
  ),
  'failed-upgrade': () => <FailedView {...failed} failure={failure} />,
  'failed-upgrade-bound': () => <FailedView {...failed} bound failure={failure} />,
  'failed-upgrade-organisation': () => <FailedView {...failed} isSet failure={failure} />,
  'failed-upgrade-international': () => (
    <FailedView {...failed} url="http://xn--bcher-kva.example/" failure={failure} />
  ),
  'confirm-international': () => <Confirm tabId={1} host="xn--bcher-kva.example" />,
  'failed-upgrade-loop': () => <FailedView {...failed} loop />,
  'failed-upgrade-private': () => <FailedView {...failed} isPrivate failure={failure} />,
  'failed-upgrade-forgotten': () => <FailedView {...failed} isForgotten />,
};

/** A state of the popup, beside the page. */
function beside(state: string) {
  const { report } = reported(state, 1);
  return { tabId: 1, report, decisions: undecided, isPrivate: false, isPanel: true };
}

/** The full report of a state of the popup. */
function reported(state: string, tabId?: number) {
  const report = states[state]?.();
  if (report === undefined) throw new Error(`There is no state ${state}.`);
  const children = <OpenFile onOpen={() => undefined} />;
  return tabId === undefined
    ? { report, children }
    : {
        report: withActions(report, { hasAccess: true, decisions: undecided, tab: { id: tabId, isPrivate: false } }),
        tabId,
        children,
      };
}
