import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenTab } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { visitAddress } from '../src/cli/visit-address.ts';
import type { Navigation } from '../src/core/visit.ts';
import { caseById } from './harness/case-by-id.ts';
import { hopsOf, readReport, reportThat, storedTab } from './harness/reports.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

const patience = { settle: 700, timeout: 15_000, deep: false };
const blockedScript = { url: 'http://resource.test/script.js', outcome: 'blocked' };
const clean = 'https://clean.test/';

describe.each(browsers)('a page in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  const open = async (id: string): Promise<DrivenTab> => {
    const tab = await world.driver.openTab();
    await visitAddress(world.driver, tab, caseById(world.lab, id).start, patience);
    return tab;
  };
  /** Lets the page go where the expression leads; the answer comes before the page is gone. */
  const leave = (tab: DrivenTab, expression: string): Promise<unknown> =>
    tab.evaluate(`void setTimeout(() => { ${expression} })`);
  const that = (tab: DrivenTab, shows: object) => reportThat(world.driver, tab.id, shows);
  /** The navigation that the tab shows, and those that are under way, as they are stored. */
  const navigations = async (tab: DrivenTab): Promise<readonly Navigation[]> => {
    const { pending, visits } = await storedTab(world.driver, tab.id);
    return [...pending, ...visits.slice(0, 1).flatMap(({ navigation }) => navigation ?? [])];
  };

  test('from the cache has its headers, but for the policy that Chromium’s cache leaves out', async () => {
    const tab = await open('lifecycle-cached');
    await tab.visit(clean, 15_000);
    await that(tab, { url: clean, verdict: 'secure' });
    await tab.visit('https://cached.test/', 15_000);
    const hsts = browser === 'firefox' ? { state: 'seen' } : { state: 'gap', reason: expect.stringContaining('cache') };
    await that(tab, { url: 'https://cached.test/', verdict: 'secure', hsts });
    expect((await navigations(tab)).map(({ answer }) => answer?.fromCache)).toEqual([true]);
    await tab.close();
  });

  test('from a service worker is read; what the worker hides is a gap that a button closes', async () => {
    const tab = await open('lifecycle-service-worker');
    await tab.waitFor("document.documentElement.dataset.worker === 'ready'");
    await leave(tab, 'location.reload()');
    // Firefox shows that it asked the worker, now and then later than the page has spoken; that is no redirect.
    const hops = browser === 'firefox' ? [{ kind: 'start', status: 0 }] : [];
    await that(tab, {
      ...{ verdict: 'warning', insecureRequests: { items: [blockedScript] }, connection: { hops } },
      hsts: { state: 'gap', reason: expect.stringContaining('service worker') },
    });

    const popup = await world.driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    const button = "[...document.querySelectorAll('button')].find((one) => one.innerText === 'Reload to audit')";
    await popup.waitFor(`${button} !== undefined`);
    await popup.evaluate(`${button}.click()`);
    expect(hopsOf(await that(tab, { verdict: 'secure', hsts: { state: 'seen' } }))).toEqual(['start 200']);
    await popup.close();
    await tab.close();
  });

  test.each(['nothing', 'file'])('stays as it is when a link leads to %s', async (path) => {
    const tab = await open('lifecycle-not-a-page');
    const before = await readReport(world.driver, tab.id);
    await leave(tab, `location.href = '/${path}'`);
    await waitUntil('it was asked for', async () => world.arrivals.some(({ url }) => url.endsWith(`/${path}`)));
    // What becomes a file is under way no more, and what was answered without a page stays for its next redirect.
    await waitUntil('the answer has come', async () =>
      (await navigations(tab)).every(({ hops, answer }) => !hops[0]?.url.endsWith(path) || answer !== undefined),
    );
    expect(await readReport(world.driver, tab.id)).toEqual(before);
    await tab.close();
  });

  test.each(['nothing', 'file'])('that nobody gets to see, for it is %s, is said to be none', async (path) => {
    const tab = await world.driver.openTab();
    const visit = visitAddress(world.driver, tab, `https://no-page.test/${path}`, { ...patience, timeout: 5_000 });
    await expect(visit).rejects.toThrow('The address shows no page');
    await tab.close();
  });

  test('that is a PDF can hide nothing', async () => {
    const tab = await open('lifecycle-not-a-page');
    await leave(tab, "location.href = '/document.pdf'");
    await that(tab, { url: 'https://no-page.test/document.pdf', verdict: 'secure' });
    await tab.close();
  });

  test('whose source is shown is none of a site', async () => {
    const tab = await open('mixed-script');
    await tab.visit(`view-source:${clean}`, 15_000);
    await that(tab, { verdict: 'unsupported' });
    await tab.close();
  });
});
