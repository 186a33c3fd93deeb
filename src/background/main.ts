import * as v from 'valibot';
import { tls } from '../core/connection-schema.ts';
import { settingsChangeSchema } from '../core/settings/settings.ts';
import { engine } from '../platform/abilities.ts';
import { browser } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import { promptAnswers } from '../platform/prompt.ts';
import { type OwnHandlers, receiveFromOwn, receiveFromScripts } from '../platform/receive.ts';
import { readSettings } from '../platform/settings.ts';
import { watchNotifications } from '../presentation/prompt/show-notification.ts';
import { showPrompt } from '../presentation/prompt/show-prompt.ts';
import { addToMenus, watchShortcuts } from '../presentation/shortcuts.ts';
import { showElement } from '../presentation/show-element.ts';
import { showWelcome } from '../presentation/welcome/show-welcome.ts';
import { afterRecord, forgetClosedTabs, record } from '../recording/session.ts';
import { readReport } from '../reporting/read-report.ts';
import { auditDeeply, endAbandonedAudits } from '../sensors/deep-audit.ts';
import { documentsAt } from '../sensors/documents-at.ts';
import { lookAfterFailedFrame, lookAgain } from '../sensors/look-again.ts';
import { lookAtOpenTabs } from '../sensors/open-tabs.ts';
import { pageHandlers } from '../sensors/page.ts';
import { findRedirectedElements } from '../sensors/redirected-elements.ts';
import { stopWaiting } from '../sensors/stop-waiting.ts';
import { tellConnection } from '../sensors/told-connection.ts';
import { watchBrowser } from '../sensors/watch-browser.ts';
import { keepRules } from '../upgrade/always/apply-rules.ts';
import { decide } from '../upgrade/always/decide.ts';
import { alwaysUpgrade } from '../upgrade/always-upgrade.ts';
import { answerNotification, answerPrompt } from '../upgrade/answer-prompt.ts';
import { endSlowUpgrades } from '../upgrade/fallback/slow-upgrades.ts';
import { watchUpgrades } from '../upgrade/fallback/watch-upgrades.ts';
import { forgetUpgradesOfTabs } from '../upgrade/forget-tabs.ts';
import { askHosts } from '../upgrade/probe/ask-hosts.ts';
import { rememberPolicy } from '../upgrade/probe/known-policies.ts';
import { askForPage, askOwnPort, dismissOffer, offerUpgrade } from '../upgrade/probe/offer.ts';
import { takeSecondLook } from '../upgrade/probe/second-look.ts';
import { endSlowSwitches } from '../upgrade/switch/run-switch.ts';
import { switchToHttps } from '../upgrade/switch/switch.ts';
import { verifySwitch } from '../upgrade/switch/verify-switch.ts';
import { refreshBadge } from './refresh-badge.ts';
import { watchSites } from './watch-sites.ts';

// Every listener is registered before the worker first waits for anything: a browser that wakes it for an event
// delivers that event only to listeners that are there by then.
watchBrowser(record);
endAbandonedAudits();
forgetClosedTabs();
lookAtOpenTabs();
keepRules();
forgetUpgradesOfTabs();
endSlowUpgrades();
endSlowSwitches();
browser.runtime.onInstalled.addListener(({ reason }) => {
  addToMenus();
  void attempt('the first page', showWelcome(reason));
});
watchSites();
watchShortcuts(auditDeeply, (error) => logError('a shortcut', error));

afterRecord(refreshBadge);
afterRecord((tabId, event) => attempt('failed frame', lookAfterFailedFrame(tabId, event)));
afterRecord((tabId, event) => attempt('redirected element', findRedirectedElements(tabId, event)));
afterRecord((tabId, event) => attempt('an upgrade offer', offerUpgrade(tabId, event, showPrompt)));
afterRecord((tabId, event) => attempt('an answer of its port', askOwnPort(tabId, event)));
afterRecord((tabId, event) => attempt('a switch to HTTPS', verifySwitch(tabId, event, showPrompt)));
afterRecord((_, event) => attempt('an HSTS policy', rememberPolicy(event)));
afterRecord((tabId, event) => attempt('an upgrade by rule', watchUpgrades(tabId, event, showPrompt)));

receiveFromScripts({
  ...pageHandlers(record),
  'prompt-answer': {
    schema: v.object({ answer: v.picklist(promptAnswers), nonce: v.string() }),
    handle: answerPrompt,
  },
});
watchNotifications((tabId) => attempt('an answer to an offer', answerNotification(tabId)));

function attempt(what: string, work: Promise<void>): Promise<void> {
  return work.catch((error: unknown) => logError(what, error));
}

const tabId = v.pipe(v.number(), v.integer());
const aboutTab = v.object({ tabId });

/** For a message that says nothing but which tab it is about. */
const forTab = <T>(handle: (tabId: number) => T) => ({
  schema: aboutTab,
  handle: (body: { readonly tabId: number }): T => handle(body.tabId),
});

/** What is done for each message of our own pages. */
const ownHandlers: OwnHandlers = {
  'read-report': forTab(readReport),
  'look-again': forTab(lookAgain),
  'show-element': {
    schema: v.object({ tabId, frameUrl: v.string(), selector: v.string() }),
    handle: async (body) => showElement(body.tabId, await documentsAt(body.tabId, body.frameUrl), body.selector),
  },
  'ask-hosts': forTab(askHosts),
  'second-look': forTab(takeSecondLook),
  'deep-audit': forTab(auditDeeply),
  'stop-waiting': forTab(stopWaiting),
  'connection-seen': {
    schema: v.object({ tabId, url: v.string(), tls }),
    // Firefox shows it to extensions.
    handle: async (body) => engine === 'chromium' && tellConnection(body.tabId, body.url, body.tls),
  },
  'switch-to-https': forTab(switchToHttps),
  'always-upgrade': {
    schema: v.object({ tabId, host: v.exactOptional(v.string()) }),
    handle: (body) => alwaysUpgrade(body.tabId, body.host),
  },
  'read-settings': { schema: v.object({}), handle: readSettings },
  'change-settings': {
    schema: v.object({ change: settingsChangeSchema, tabId: v.exactOptional(tabId) }),
    handle: (body) => decide(body.change, body.tabId),
  },
  'dismiss-offer': forTab(dismissOffer),
  'ask-over-https': {
    schema: v.object({ tabId, samePort: v.boolean() }),
    handle: (body) => askForPage(body.tabId, body.samePort),
  },
};

receiveFromOwn(ownHandlers);
