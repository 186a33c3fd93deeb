import type { Report } from '../../core/report.ts';
import type { Decisions } from '../../core/settings/change.ts';
import { exceptionFor, isAlways, repairOf } from '../../core/settings/holding.ts';
import type { SettingsChange } from '../../core/settings/settings.ts';
import { isUpgraded } from '../../core/settings/upgraded.ts';
import { browser } from '../../platform/browser.ts';
import { send } from '../../platform/send.ts';
import { Task } from '../components/task.tsx';
import { remainingWords } from '../exception-words.ts';
import { OpenWithout } from '../failed/open-without.tsx';

interface Props {
  readonly tabId: number;
  readonly report: Report;
  readonly decisions: Decisions;
}

/** What has been decided about the site of this page, and how to take it back; a repair where something was blocked. */
export function SiteChoices({ tabId, report, decisions }: Props) {
  const { host } = report.connection;
  const change = (wanted: SettingsChange): Promise<void> => send('change-settings', { change: wanted, tabId });
  const anew = async (wanted: SettingsChange): Promise<void> => {
    await change(wanted);
    await browser.tabs.reload(tabId, { bypassCache: true });
  };
  const exception = exceptionFor(decisions, host, tabId);
  const repair = repairOf(decisions, host);
  return (
    <>
      {exception !== undefined && (
        <section class="offer">
          <p>
            This site is not upgraded to HTTPS,{' '}
            {remainingWords(exception, decisions.settings.exceptions.includes(exception), Date.now())}.
          </p>
          <Task label="Remove exception" work={() => anew({ type: 'no-exception', host: exception.host })} />
        </section>
      )}
      {isOpenedOnce(report, decisions, tabId) && (
        <section class="offer">
          <p>
            Over HTTPS, this site redirects back to HTTP (redirect loop). This page was opened unencrypted, this once.
          </p>
          <OpenWithout
            {...{ tabId, url: report.url, isPrivate: true }}
            go={() => browser.tabs.update(tabId, { url: report.url })}
          />
        </section>
      )}
      {exception === undefined && isAlways(decisions, host) && (
        <section class="offer">
          <p>This site is always opened over HTTPS.</p>
          <Task label="Stop upgrading" work={() => change({ type: 'always', host, on: false })} />
        </section>
      )}
      {repair !== undefined && (
        <section class="offer">
          <p>
            Insecure requests of this site are upgraded to HTTPS
            {repair === 'session' && ', until the browser is closed'}.
          </p>
          <Task label="Undo the fix" work={() => anew({ type: 'no-repair', host })} />
        </section>
      )}
      {repair === undefined && isBroken(report) && (
        <section class="offer repair">
          <p>The browser blocked parts of this page. They may work over HTTPS.</p>
          <Task label="Fix this page" work={() => anew({ type: 'repair', host, length: 'session' })} />
          <Task label="Always fix this site" work={() => anew({ type: 'repair', host, length: 'always' })} />
        </section>
      )}
    </>
  );
}

/** An automatic exception is over as soon as its page is there; what the site did is in the report. */
const isOpenedOnce = ({ connection, upgrade }: Report, decisions: Decisions, tabId: number): boolean =>
  connection.scheme === 'http' &&
  connection.defaultPort &&
  upgrade.state === 'seen' &&
  upgrade.value.state === 'redirects-back' &&
  isUpgraded(decisions, connection.host, tabId);

const isBroken = ({ connection, insecureRequests }: Report): boolean =>
  connection.scheme === 'https' && insecureRequests.items.some(({ outcome }) => outcome === 'blocked');
