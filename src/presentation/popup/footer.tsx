import type { Action } from '../../core/report.ts';
import { browser } from '../../platform/browser.ts';
import { ActionButton } from '../components/action-button.tsx';
import { openReport } from '../components/open-report.ts';
import { openSiteCheck } from '../components/open-site-check.ts';
import { openWatch } from '../components/open-watch.ts';
import type { Subject } from '../components/perform.ts';
import { openSidePanel, sidePanelName } from '../components/side-panel.ts';
import { copyReport, saveReport } from '../components/take-along.ts';
import { Task } from '../components/task.tsx';
import { useIsPrivate } from '../components/use-is-private.ts';
import { heroActionsOf } from './hero-actions.ts';
import { popupWords } from './words.ts';

/** What the notices show, and what is not a button of its own. */
const elsewhere: readonly Action[] = [
  ...(['stop-upgrading', 'undo-repair', 'remove-exception', 'open-without'] as const),
  ...(['deep-audit', 'dismiss-offer'] as const),
];

interface Props extends Subject {
  /** Beside the page, where it stays. */
  readonly isPanel: boolean;
}

/** Always in sight: the whole report, a closer look, and behind the last button everything else. */
export function Footer({ isPanel, ...subject }: Props) {
  const { report, tabId } = subject;
  const { actions = [], findings } = report;
  const { primary, beside } = heroActionsOf(report);
  const rest = actions.filter((action) => ![...elsewhere, primary, beside].includes(action));
  // A page of ours about a host would stand in the history of an ordinary window.
  const isPrivate = useIsPrivate(tabId);
  // In Firefox the popup stays open above the tab that it opened.
  const close = (): void => {
    if (!isPanel) window.close();
  };
  const options = <Task label={popupWords.options} work={() => browser.runtime.openOptionsPage()} />;
  const panel = !isPanel && sidePanelName !== undefined && (
    <Task label={popupWords.openPanel(sidePanelName)} work={() => openSidePanel(tabId).then(close)} />
  );
  if (findings.length === 0 && rest.length === 0) return <footer>{options}</footer>;
  return (
    <footer>
      <Task label={popupWords.fullReport} work={() => openReport(tabId).then(close)} />
      {actions.includes('deep-audit') && <ActionButton action="deep-audit" {...subject} />}
      <button type="button" class="menu-button" aria-label={popupWords.more} popovertarget="menu">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 8h.01M8 8h.01M13 8h.01" />
        </svg>
      </button>
      <div id="menu" popover="auto">
        {rest.map((action) => (
          <ActionButton key={action} action={action} {...subject} />
        ))}
        {findings.length > 0 && (
          <>
            <Task label={popupWords.copy} doneLabel={popupWords.copied} work={() => copyReport(report)} />
            <Task label={popupWords.save} work={() => saveReport(report)} />
            {/^https?:/.test(report.url) && !isPrivate && (
              <>
                <Task
                  label={popupWords.checkSite}
                  work={() => openSiteCheck(tabId, report.connection.host).then(close)}
                />
                <Task label={popupWords.watchSite} work={() => openWatch(tabId, report.connection.host).then(close)} />
              </>
            )}
          </>
        )}
        {panel}
        {options}
      </div>
    </footer>
  );
}
