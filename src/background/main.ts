import * as v from 'valibot';
import { settingsChangeSchema } from '../core/settings/settings.ts';
import { engine } from '../platform/abilities.ts';
import { receiveFromOwn, receiveFromPage } from '../platform/messages.ts';
import { readReport } from '../platform/reports.ts';
import { afterRecord, forgetClosedTabs, record } from '../platform/session.ts';
import { readSettings } from '../platform/settings.ts';
import { trouble } from '../platform/trouble.ts';
import { watchNotifications } from '../presentation/prompt/show-notification.ts';
import { showPrompt } from '../presentation/prompt/show-prompt.ts';
import { showElement } from '../presentation/show-element.ts';
import { watchAuthentication } from '../sensors/authentication.ts';
import { watchCookies } from '../sensors/cookies.ts';
import { auditDeeply, endAbandonedAudits } from '../sensors/deep-audit.ts';
import { watchDocuments } from '../sensors/documents.ts';
import { watchDownloads } from '../sensors/downloads.ts';
import { watchInsecureRequests } from '../sensors/insecure-requests.ts';
import { watchLeafCertificate } from '../sensors/leaf-certificate.ts';
import { lookAfterFailedFrame, lookAgain } from '../sensors/look-again.ts';
import { watchNavigation } from '../sensors/navigation.ts';
import { lookAtOpenTabs } from '../sensors/open-tabs.ts';
import { watchPages } from '../sensors/page.ts';
import { findRedirectedElements } from '../sensors/redirected-elements.ts';
import { watchSecurityInfo } from '../sensors/security-info.ts';
import { watchSocketPorts } from '../sensors/socket-ports.ts';
import { stopWaiting } from '../sensors/stop-waiting.ts';
import { watchTlsPortWords } from '../sensors/tls-port-words.ts';
import { watchViolationReports } from '../sensors/violation-reports.ts';
import { alwaysUpgrade } from '../upgrade/always.ts';
import { answerPrompt, promptAnswers } from '../upgrade/answer-prompt.ts';
import { keepRules } from '../upgrade/apply-rules.ts';
import { askHosts } from '../upgrade/ask-hosts.ts';
import { decide } from '../upgrade/decide.ts';
import { forgetUpgradesOfTabs } from '../upgrade/forget-tabs.ts';
import { rememberPolicy } from '../upgrade/known-policies.ts';
import { askForPage, dismissOffer, offerUpgrade } from '../upgrade/offer.ts';
import { takeSecondLook } from '../upgrade/second-look.ts';
import { endSlowUpgrades } from '../upgrade/slow-upgrades.ts';
import { endSlowSwitches, switchToHttps } from '../upgrade/switch.ts';
import { verifySwitch } from '../upgrade/verify-switch.ts';
import { watchUpgrades } from '../upgrade/watch-upgrades.ts';
import { refreshBadge } from './refresh-badge.ts';

// Every listener is registered before the worker first waits for anything: a browser that wakes it for an event
// delivers that event only to listeners that are there by then.
watchNavigation(record);
watchDocuments(record);
watchAuthentication(record);
watchDownloads(record);
watchInsecureRequests(record);
if (engine === 'firefox') watchCookies(record);
(engine === 'firefox' ? watchSecurityInfo : watchLeafCertificate)(record);
watchSocketPorts(record);
watchTlsPortWords(record);
watchPages(record);
watchViolationReports(record);
endAbandonedAudits();
forgetClosedTabs();
lookAtOpenTabs();
keepRules();
forgetUpgradesOfTabs();
endSlowUpgrades();
endSlowSwitches();

afterRecord(refreshBadge);
afterRecord((tabId, event) => attempt('a look at a failed frame', lookAfterFailedFrame(tabId, event)));
afterRecord((tabId, event) => attempt('a look for what is redirected', findRedirectedElements(tabId, event)));
afterRecord((tabId, event) => attempt('an upgrade offer', offerUpgrade(tabId, event, showPrompt)));
afterRecord((tabId, event) => attempt('a switch to HTTPS', verifySwitch(tabId, event, showPrompt)));
afterRecord((_, event) => attempt('an HSTS policy', rememberPolicy(event)));
afterRecord((tabId, event) => attempt('an upgrade by rule', watchUpgrades(tabId, event, showPrompt)));

const aboutTab = v.object({ tabId: v.pipe(v.number(), v.integer()) });

receiveFromOwn('read-report', aboutTab, ({ tabId }) => readReport(tabId));
receiveFromOwn('look-again', aboutTab, ({ tabId }) => lookAgain(tabId));
receiveFromOwn(
  'show-element',
  v.object({ ...aboutTab.entries, frameUrl: v.string(), selector: v.string() }),
  ({ tabId, frameUrl, selector }) => showElement(tabId, frameUrl, selector),
);
receiveFromOwn('ask-hosts', aboutTab, ({ tabId }) => askHosts(tabId));
receiveFromOwn('second-look', aboutTab, ({ tabId }) => takeSecondLook(tabId));
receiveFromOwn('deep-audit', aboutTab, ({ tabId }) => auditDeeply(tabId));
receiveFromOwn('stop-waiting', aboutTab, ({ tabId }) => stopWaiting(tabId));
receiveFromOwn('switch-to-https', aboutTab, ({ tabId }) => switchToHttps(tabId));
receiveFromOwn('always-upgrade', v.object({ ...aboutTab.entries, host: v.exactOptional(v.string()) }), (body) =>
  alwaysUpgrade(body.tabId, body.host),
);
receiveFromOwn('read-settings', v.object({}), () => readSettings());
receiveFromOwn(
  'change-settings',
  v.object({ change: settingsChangeSchema, tabId: v.exactOptional(aboutTab.entries.tabId) }),
  ({ change, tabId }) => decide(change, tabId),
);
receiveFromOwn('dismiss-offer', aboutTab, ({ tabId }) => dismissOffer(tabId));
receiveFromOwn('ask-over-https', v.object({ ...aboutTab.entries, samePort: v.boolean() }), ({ tabId, samePort }) =>
  askForPage(tabId, samePort),
);
receiveFromPage('prompt-answer', v.object({ answer: v.picklist(promptAnswers), nonce: v.string() }), (body, sender) =>
  attempt('an answer to an offer', answerPrompt(body, sender)),
);
watchNotifications((tabId) => attempt('an answer to an offer', switchToHttps(tabId)));

function attempt(what: string, work: Promise<void>): Promise<void> {
  return work.catch((error: unknown) => trouble(what, error));
}
