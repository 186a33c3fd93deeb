import type { TabEvent } from './events.ts';
import { reduceAuthentication } from './reduce/authentication.ts';
import { reduceRefusal } from './reduce/cuts.ts';
import { reduceDeepAudit } from './reduce/deep-audit.ts';
import { reduceDownload } from './reduce/downloads.ts';
import { reduceErrorPage } from './reduce/error-page.ts';
import { reduceFrame } from './reduce/frames.ts';
import { reduceNavigation } from './reduce/navigation.ts';
import { reducePage } from './reduce/page.ts';
import { reducePort } from './reduce/ports.ts';
import { reduceProbe } from './reduce/probe.ts';
import { reduceRequest } from './reduce/requests.ts';
import { reduceResourceSecurity } from './reduce/security.ts';
import type { TabState } from './visit.ts';

/** What is known about a tab after one more event. Total: an event that fits nothing changes nothing. */
export function reduce(tab: TabState, event: TabEvent): TabState {
  switch (event.type) {
    case 'navigation-started':
    case 'navigation-redirected':
    case 'upgrade-claimed':
    case 'navigation-answered':
    case 'cookies-seen':
    case 'security-seen':
    case 'navigation-failed':
    case 'committed':
    case 'prerendered':
    case 'document-found':
    case 'address-changed':
      return reduceNavigation(tab, event);
    case 'authentication-asked':
      return reduceAuthentication(tab, event);
    case 'error-page-read':
      return reduceErrorPage(tab, event);
    case 'download-seen':
      return reduceDownload(tab, event);
    case 'frame-started':
    case 'frame-answered':
    case 'frame-committed':
    case 'frame-failed':
      return reduceFrame(tab, event);
    case 'request-seen':
    case 'worker-request-seen':
      return reduceRequest(tab, event);
    case 'resource-security-seen':
      return reduceResourceSecurity(tab, event);
    case 'page-observed':
      return reducePage(tab, event);
    case 'message-refused':
      return reduceRefusal(tab, event);
    case 'probe-answered':
    case 'hosts-answered':
    case 'second-look-taken':
      return reduceProbe(tab, event);
    case 'port-seen':
      return reducePort(tab, event);
    case 'deep-audit-requested':
    case 'deep-audit-ended':
    case 'violations-reported':
    case 'violation-posted':
    case 'source-read':
    case 'elements-found':
      return reduceDeepAudit(tab, event);
  }
}
