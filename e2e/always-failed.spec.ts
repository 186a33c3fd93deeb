import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenTab } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { failurePage } from '../src/core/failed-upgrade.ts';
import { bar, pressFirst } from './harness/bar.ts';
import { decide, decisionsIn, openTyped, press, shows } from './harness/decisions.ts';
import { reportThat } from './harness/reports.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

const expired = 'http://always-expired.test/page?q=1#here';
const host = 'always-expired.test';
const day = 24 * 60 * 60 * 1_000;

describe.each(browsers)('an upgrade by rule that fails in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { workerIdle: 1_500 });
    for (const one of [
      host,
      'bound.test',
      'always-silent.test',
      'redirect-loop-redirect.test',
      'redirect-loop-script.test',
      'redirect-loop-refresh.test',
    ])
      await decide(world.driver, { type: 'always', host: one, on: true });
  });
  afterAll(() => world.close());
  afterEach(() => decide(world.driver, { type: 'no-exception', host }));

  const explained = (tab: DrivenTab): Promise<void> =>
    tab.waitFor(`location.href.includes('${failurePage}') && document.querySelector('h1') !== null`);

  test('is explained on a page of ours, which leads back', async () => {
    const tab = await openTyped(world.driver, 'http://always.test:8080/');
    await tab.visit(expired, 5_000);
    await explained(tab);
    await tab.waitFor("document.body.innerText.includes('certificate problem')");
    await reportThat(world.driver, tab.id, {
      verdict: 'failed',
      badge: { text: '×' },
      connection: { failure: { class: 'certificate-expired' } },
    });
    expect(await world.driver.evaluate(`browser.action.getBadgeText({ tabId: ${tab.id} })`)).toBe('×');
    await press(tab, 'Go back');
    await shows(tab, 'http://always.test:8080/');
    await tab.close();
  });

  test('is explained also when the worker was stopped before', async () => {
    const tab = await world.driver.openTab();
    await world.driver.stopWorker();
    await tab.visit(expired, 5_000);
    await explained(tab);
    await tab.close();
  });

  test('can be tried again', async () => {
    const tab = await openTyped(world.driver, expired);
    await explained(tab);
    await tab.evaluate('document.title = "the first time"');
    await press(tab, 'Try again');
    await tab.waitFor(`location.href.includes('${failurePage}') && document.title === 'No HTTPS: ${host}'`);
    await tab.close();
  });

  test.each([
    ['This once', { session: [{ host, tabId: expect.any(Number) }] }],
    ['Until the browser is closed', { session: [{ host }] }],
    ['For 7 days', { settings: [{ host, until: 7 * day }] }],
    ['For 30 days', { settings: [{ host, until: 30 * day }] }],
    ['Permanently', { settings: [{ host }] }],
  ] as const)('opens without HTTPS: %s', async (label, { settings = [], session = [] }: Exceptions) => {
    const before = Date.now();
    const tab = await openTyped(world.driver, expired);
    await explained(tab);
    await press(tab, label);
    await shows(tab, expired);
    const decisions = await decisionsIn(world.driver);
    expect(decisions.session.exceptions).toEqual(session);
    expect(
      decisions.settings.exceptions.map(({ until, ...rest }) => ({ ...rest, ...sinceThen(until, before) })),
    ).toEqual(settings);
    await tab.visit(expired, 5_000);
    await shows(tab, expired);
    await tab.close();
  });

  test('once is over when the tab shows another site', async () => {
    const tab = await openTyped(world.driver, expired);
    await explained(tab);
    await press(tab, 'This once');
    await shows(tab, expired);
    await tab.visit('http://always.test:8080/', 5_000);
    await tab.waitFor("location.hostname === 'always.test'");
    await reportThat(world.driver, tab.id, { connection: { host: 'always.test' } });
    await tab.visit(expired, 5_000);
    await explained(tab);
    await tab.close();
  });

  test('offers no way without HTTPS where a policy binds the browser', async () => {
    const tab = await openTyped(world.driver, 'https://bound.test/');
    await reportThat(world.driver, tab.id, { hsts: { state: 'seen' } });
    await tab.visit('http://bound.test/gone', 5_000);
    await explained(tab);
    const text = String(await tab.evaluate('document.body.innerText'));
    expect(text).toContain('nothing but HTTPS (HSTS)');
    expect(text).not.toContain('This once');
    await tab.close();
  });

  test('is given up after half a minute when nobody answers', async () => {
    const tab = await world.driver.openTab();
    await tab.visit('http://always-silent.test/', 1_000);
    await waitUntil('it is explained', () => tab.evaluate(`location.href.includes('${failurePage}')`), {
      timeout: 45_000,
    });
    await reportThat(world.driver, tab.id, { connection: { failure: { class: 'timeout' } } });
    await tab.close();
  });

  test.each(['redirect', 'script', 'refresh'])(
    'a redirect loop by %s ends with the HTTP page, this once, which says so and offers more',
    async (by) => {
      const url = `http://redirect-loop-${by}.test/`;
      const site = new URL(url).hostname;
      const tab = await openTyped(world.driver, url);
      await tab.waitFor(`location.href === '${url}' && ${bar} !== null`);
      await reportThat(world.driver, tab.id, { url, upgrade: { value: { state: 'redirects-back' } } });
      expect((await decisionsIn(world.driver)).session.exceptions).toEqual([]);
      const popup = await world.driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
      await popup.waitFor("document.body.innerText.includes('This page was opened unencrypted, this once')");
      await popup.close();
      await pressFirst(tab);
      await tab.waitFor(
        `location.href.includes('${failurePage}') && document.body.innerText.includes('redirect loop')`,
      );
      await press(tab, 'Until the browser is closed');
      await shows(tab, url);
      expect((await decisionsIn(world.driver)).session.exceptions).toEqual([{ host: site }]);
      await decide(world.driver, { type: 'no-exception', host: site });
      await tab.close();
    },
  );
});

type Exceptions = { readonly settings?: readonly object[]; readonly session?: readonly object[] };

/** How long after it was decided an exception ends, in whole days. */
const sinceThen = (until: number | undefined, before: number): object =>
  until === undefined ? {} : { until: Math.floor((until - before) / day) * day };
