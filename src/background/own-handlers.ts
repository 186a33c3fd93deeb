import * as v from 'valibot';
import { settingsChangeSchema } from '../core/settings/settings.ts';
import type { OwnHandlers } from '../platform/receive.ts';
import { readSettings } from '../platform/settings.ts';
import { showElement } from '../presentation/show-element.ts';
import { readReport } from '../reporting/read-report.ts';
import { auditDeeply } from '../sensors/deep-audit.ts';
import { lookAgain } from '../sensors/look-again.ts';
import { stopWaiting } from '../sensors/stop-waiting.ts';
import { alwaysUpgrade } from '../upgrade/always.ts';
import { askHosts } from '../upgrade/ask-hosts.ts';
import { decide } from '../upgrade/decide.ts';
import { askForPage, dismissOffer } from '../upgrade/offer.ts';
import { takeSecondLook } from '../upgrade/second-look.ts';
import { switchToHttps } from '../upgrade/switch.ts';

const tabId = v.pipe(v.number(), v.integer());
const aboutTab = v.object({ tabId });

/** For a message that says nothing but which tab it is about. */
const forTab = <T>(handle: (tabId: number) => T) => ({
  schema: aboutTab,
  handle: (body: { readonly tabId: number }): T => handle(body.tabId),
});

/** What is done for each message of our own pages. */
export const ownHandlers: OwnHandlers = {
  'read-report': forTab(readReport),
  'look-again': forTab(lookAgain),
  'show-element': {
    schema: v.object({ tabId, frameUrl: v.string(), selector: v.string() }),
    handle: (body) => showElement(body.tabId, body.frameUrl, body.selector),
  },
  'ask-hosts': forTab(askHosts),
  'second-look': forTab(takeSecondLook),
  'deep-audit': forTab(auditDeeply),
  'stop-waiting': forTab(stopWaiting),
  'switch-to-https': forTab((tab) => switchToHttps(tab)),
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
