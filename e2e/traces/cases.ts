import type { DrivenTab } from '../../src/cli/drivers/driver.ts';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';
import { caseById } from '../harness/case-by-id.ts';
import type { World } from '../harness/world.ts';

/** How a page is visited while the browser's events are recorded. */
export interface TraceCase {
  /** The lab case whose first address is visited. */
  readonly visits: string;
  /** What the usual ports serve is of the internet, and a device of the local network. */
  readonly isOnInternet?: true;
  /** What the browser is to know before the recording begins. */
  readonly before?: (tab: DrivenTab, world: World) => Promise<unknown>;
  /** In the place of a visit to the first address. */
  readonly instead?: (tab: DrivenTab, world: World) => Promise<unknown>;
  /** What is done then. */
  readonly after?: (tab: DrivenTab, world: World) => Promise<unknown>;
}

const patience = 5_000;
const clean = 'https://clean.test/';
/** The answer comes before the page is gone. */
const inPage = (tab: DrivenTab, expression: string): Promise<unknown> =>
  tab.evaluate(`void setTimeout(() => { ${expression} })`);
const arrival = ({ arrivals }: World, path: string): Promise<unknown> =>
  waitUntil(`${path} was asked for`, async () => arrivals.some(({ url }) => url.endsWith(path)));

/** What is recorded in both browsers, by the name of its file. */
export const traceCases: Readonly<Record<string, TraceCase>> = {
  'http-redirected-to-https': { visits: 'redirect-permanent' },
  'moved-by-hsts': {
    visits: 'hsts-good',
    before: (tab, { lab }) => tab.visit(caseById(lab, 'hsts-good').start, patience),
    instead: (tab) => tab.visit('http://hsts-good.test/', patience),
  },
  'redirected-by-script': { visits: 'redirect-by-script' },
  'redirect-loop': { visits: 'failed-redirect-loop' },
  'image-upgraded': { visits: 'mixed-image' },
  'image-over-http': { visits: 'trace-plain' },
  'script-blocked': { visits: 'mixed-script' },
  'worker-request': { visits: 'trace-worker' },
  'local-network': { visits: 'trace-local', isOnInternet: true },
  'redirected-resources': { visits: 'trace-redirected-image' },
  'websocket-port': { visits: 'trace-socket' },
  'frame-over-http': { visits: 'secure-frame-over-http' },
  'frame-failed': { visits: 'trace-failed-frame' },
  'connection-refused': { visits: 'failed-closed-port' },
  'certificate-expired': { visits: 'failed-expired' },
  'login-wanted': { visits: 'trace-login' },
  'port-wants-tls': { visits: 'http-on-tls-port-nginx' },
  download: { visits: 'download-by-link' },
  'not-a-page': {
    visits: 'lifecycle-not-a-page',
    after: async (tab, world) => {
      await inPage(tab, "location.href = '/nothing'");
      await arrival(world, '/nothing');
    },
  },
  aborted: {
    visits: 'https-clean',
    after: async (tab, world) => {
      await inPage(tab, "location.href = 'https://trace-silent.test/'");
      await arrival(world, 'trace-silent.test/');
      await tab.visit('https://mixed-script.test/', patience);
    },
  },
  'back-button': {
    visits: 'mixed-script',
    after: async (tab) => {
      await tab.visit(clean, patience);
      await inPage(tab, 'history.back()');
    },
  },
  'address-changed': {
    visits: 'https-clean',
    after: (tab) => inPage(tab, "history.pushState({}, '', '/elsewhere'); location.hash = 'part'"),
  },
  'service-worker': {
    visits: 'lifecycle-service-worker',
    before: async (tab, { lab }) => {
      await tab.visit(caseById(lab, 'lifecycle-service-worker').start, patience);
      await tab.waitFor("document.documentElement.dataset.worker === 'ready'");
    },
  },
  prerendered: {
    visits: 'lifecycle-prerender',
    after: async (tab, world) => {
      if (world.driver.name === 'chromium') await arrival(world, 'ahead.test/next');
      await inPage(tab, "document.querySelector('a').click()");
    },
  },
};
