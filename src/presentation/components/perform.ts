import type { Action, Report } from '../../core/report.ts';
import { exceptionFor } from '../../core/settings/host-decisions.ts';
import type { Decisions, SettingsChange } from '../../core/settings/settings.ts';
import { wantedOrigins } from '../../platform/abilities.ts';
import { browser } from '../../platform/browser.ts';
import { send } from '../../platform/send.ts';

export interface Subject {
  readonly tabId: number;
  readonly report: Report;
  /** Undefined until they are read. */
  readonly decisions: Decisions | undefined;
}

/** Does what a person chose, except what asks for one more choice (`open-without`) or has an answer of its own. */
export function perform(action: Action, { tabId, report, decisions }: Subject): Promise<unknown> {
  const { host } = report.connection;
  const change = (wanted: SettingsChange): Promise<void> => send('change-settings', { change: wanted, tabId });
  const reload = (): Promise<void> => browser.tabs.reload(tabId, { bypassCache: true });
  const anew = (wanted: SettingsChange): Promise<void> => change(wanted).then(reload);
  switch (action) {
    case 'grant-access':
      return browser.permissions.request({ origins: wantedOrigins });
    case 'reload':
      return reload();
    case 'switch':
      return send('switch-to-https', { tabId });
    case 'always-upgrade':
      return send('always-upgrade', { tabId });
    case 'dismiss-offer':
      return send('dismiss-offer', { tabId });
    case 'repair':
      return anew({ type: 'repair', host, length: 'session' });
    case 'always-repair':
      return anew({ type: 'repair', host, length: 'always' });
    case 'undo-repair':
      return anew({ type: 'no-repair', host });
    case 'remove-exception':
      return anew({ type: 'no-exception', host: (decisions && exceptionFor(decisions, host, tabId)?.host) ?? host });
    case 'stop-upgrading':
      return change({ type: 'always', host, on: false });
    case 'check-https':
    case 'check-https-port':
      return send('ask-over-https', { tabId, samePort: action === 'check-https-port' });
    case 'check-ports':
    case 'check-http':
      return send('second-look', { tabId });
    case 'deep-audit':
      return send('deep-audit', { tabId });
    case 'check-hosts':
      return send('ask-hosts', { tabId });
    case 'check-cookies':
      return browser.permissions.request({ permissions: ['cookies'] });
    case 'open-without':
      return browser.tabs.update(tabId, { url: report.url });
  }
}
