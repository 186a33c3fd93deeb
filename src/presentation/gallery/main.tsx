import { render } from 'preact';
import { withActions } from '../../core/possible-actions.ts';
import changesSheet from '../changes/changes.css?url';
import { drawPage } from '../components/draw-page.tsx';
import foldsSheet from '../components/folds.css?url';
import partsSheet from '../components/parts.css?url';
import stepsSheet from '../components/steps.css?url';
import historySheet from '../history/history.css?url';
import optionsSheet from '../options/options.css?url';
import pageSheet from '../page.css?url';
import panelSheet from '../panel/panel.css?url';
import popupSheet from '../popup/popup.css?url';
import { ReportView } from '../popup/report-view.tsx';
import reportSheet from '../report/report.css?url';
import siteSheet from '../site/site.css?url';
import watchSheet from '../watch/watch.css?url';
import welcomeSheet from '../welcome/welcome.css?url';
import { bars } from './bars.ts';
import { decidedIn } from './decided.ts';
import { files } from './files.ts';
import { pages } from './pages.tsx';
import { showBar } from './show-bar.ts';
import { showFile } from './show-file.ts';
import { states } from './states.ts';

/** `?state=<name>` shows that state of the popup, of the bar or of a page; without it, the page lists all there are. */
const asked = new URLSearchParams(location.search).get('state') ?? '';
const isPrivate = asked.includes('private');
const decisions = decidedIn(asked);
const situation = { hasAccess: !asked.includes('access'), decisions, tab: { id: 1, isPrivate } };
const seen = states[asked]?.();
const report = seen === undefined ? undefined : withActions(seen, situation);
const prompt = bars[asked];

const page = pages[asked];
const saved = files[asked];

await dress(sheetsOf(asked));
if (page !== undefined) drawPage(page());
else if (report !== undefined) drawPage(<ReportView {...{ tabId: 1, report, decisions, isPrivate }} />);
else if (prompt !== undefined) showBar(prompt);
else if (saved !== undefined) showFile(saved());
else render(<Contents />, document.body);

/** The states about work under way, and about questions, begin with the press of a button. */
const pressed: Readonly<Record<string, string>> = {
  'busy-deep-audit': 'Run deep audit',
  'busy-switch': 'Switch to HTTPS',
  'busy-hosts': 'Check its hosts over HTTPS',
  'history-erasing': 'Erase all',
  'history-turning-off': 'Turn off',
};
const wanted = pressed[asked];
if (wanted !== undefined) {
  document.querySelector<HTMLElement>('[popover]')?.showPopover();
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted)?.click();
}

/** The state about a file that is none chooses one. */
const input = asked === 'report-problem' ? document.querySelector<HTMLInputElement>('input[type=file]') : null;
if (input !== null) {
  const chosen = new DataTransfer();
  chosen.items.add(new File(['<img src=x>'], 'holiday.html'));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function Contents() {
  return (
    <main>
      <section>
        <h1>Every state of the popup, of the bar and of the pages</h1>
        <ul>
          {Object.keys({ ...states, ...bars, ...pages, ...files }).map((name) => (
            <li key={name}>
              <a href={`?state=${name}`} data-width={widthOf(name)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

/** A panel may be as narrow as this; pages fill a tab. */
function widthOf(state: string): number {
  if (isPanel(state)) return state.startsWith('devtools-') ? 800 : 360;
  return state in pages || state in files ? 900 : 420;
}

function isPanel(state: string): boolean {
  return /^(panel|devtools)-/.test(state);
}

/** The popup and the pages have style sheets of their own. */
function sheetsOf(state: string): readonly string[] {
  // A saved file brings its own.
  if (state in files) return [];
  if (/^(report|history)-/.test(state)) return [partsSheet, reportSheet, historySheet];
  if (state.startsWith('site-')) return [partsSheet, reportSheet, siteSheet];
  if (state.startsWith('failed-upgrade')) return [pageSheet, foldsSheet, stepsSheet];
  const ofPopup = [popupSheet, partsSheet];
  if (isPanel(state)) return [...ofPopup, panelSheet];
  if (state.startsWith('watch-')) return [pageSheet, foldsSheet, optionsSheet, watchSheet];
  if (state.startsWith('welcome-')) return [pageSheet, welcomeSheet];
  if (state === 'changes') return [pageSheet, changesSheet];
  return state in pages ? [pageSheet, optionsSheet] : ofPopup;
}

function dress(sheets: readonly string[]): Promise<unknown> {
  const worn = sheets.map((href) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    document.head.append(link);
    return new Promise((resolve) => link.addEventListener('load', resolve));
  });
  return Promise.all(worn);
}
