import type { ComponentChildren } from 'preact';
import { addressWithout, isOpenedOnce } from '../../core/possible-actions.ts';
import type { Action } from '../../core/report.ts';
import { exceptionFor, repairOf } from '../../core/settings/host-decisions.ts';
import { browser } from '../../platform/browser.ts';
import { wholeAddress } from '../../platform/whole-address.ts';
import { ActionButton } from '../components/action-button.tsx';
import type { Subject } from '../components/perform.ts';
import { remainingWords } from '../exception-words.ts';
import { OpenWithout } from '../failed/open-without.tsx';
import { popupWords } from './words.ts';

interface Props extends Subject {
  readonly isPrivate: boolean;
}

const goTo = async (tabId: number, url: string): Promise<unknown> =>
  browser.tabs.update(tabId, { url: await wholeAddress(tabId, url) });

/** What has been decided about the site of this page, and how to take it back. */
export function Notices({ isPrivate, ...subject }: Props) {
  const { tabId, report, decisions } = subject;
  const { actions = [], connection } = report;
  if (decisions === undefined) return null;
  const exception = exceptionFor(decisions, connection.host, tabId);
  const repair = repairOf(decisions, connection.host);
  const url = addressWithout(report, { hasAccess: undefined, decisions, tab: { id: tabId, isPrivate } });
  const notice = (action: Action, words: ComponentChildren) =>
    actions.includes(action) && (
      <section class="notice">
        <p>{words}</p>
        <ActionButton action={action} {...subject} />
      </section>
    );
  return (
    <>
      {exception !== undefined &&
        notice(
          'remove-exception',
          popupWords.exception(
            remainingWords(exception, decisions.settings.exceptions.includes(exception), Date.now()),
          ),
        )}
      {notice('stop-upgrading', popupWords.always)}
      {notice('undo-repair', repair === 'session' ? popupWords.repairedForSession : popupWords.repaired)}
      {url !== undefined && isOpenedOnce(report, decisions, tabId) && <p class="once">{popupWords.openedOnce}</p>}
      {url !== undefined && <OpenWithout {...{ tabId, url, isPrivate: true }} go={() => goTo(tabId, url)} />}
    </>
  );
}
