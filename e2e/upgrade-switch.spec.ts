import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { visitAddress } from '../src/cli/visit-address.ts';
import { expectBack, leaveByMessage, patience, rememberedOf, switchOf } from './harness/switches.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

describe.each(browsers)('a switch to HTTPS in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  const leave = (id: string) => leaveByMessage(world, id);

  test.each([
    ['upgrade-deep-error', 'http-error'],
    ['upgrade-broken-promise', 'http-error'],
    ['upgrade-bad-certificate', 'certificate-error'],
    ['upgrade-refused', 'refused'],
    ['upgrade-redirect-loop', 'redirects-back'],
    ['upgrade-leads-back', 'redirects-back'],
    ['upgrade-refresh-back', 'redirects-back'],
    ['upgrade-script-back', 'redirects-back'],
    ['upgrade-unanswered-page', 'timeout'],
  ] as const)('%s: it ends where it began, with the reason: %s', async (id, state) => {
    const { tab, start } = await leave(id);
    await expectBack(world, tab, start, state);
    await tab.close();
  });

  test('a host whose switch failed is left alone for seven days, then asked again', async () => {
    const { tab, start } = await leave('upgrade-not-found');
    await expectBack(world, tab, start, 'http-error');
    const { until } = (await rememberedOf(world, 'half.test')) as { readonly until: number };
    expect(until - Date.now()).toBeGreaterThan(6.9 * 24 * 60 * 60 * 1_000);
    const asked = (): number => world.arrivals.filter(({ url }) => url === 'https://half.test/').length;
    const before = asked();
    await visitAddress(world.driver, tab, start, patience);
    expect(asked()).toBe(before);
    await world.driver.evaluate(`browser.storage.local.get('answers').then(({ answers }) => {
      answers['half.test'].until -= 7 * 24 * 60 * 60 * 1_000;
      return browser.storage.local.set({ answers });
    })`);
    await visitAddress(world.driver, tab, start, patience);
    expect(asked()).toBe(before + 1);
    await tab.close();
  });

  test('an error that the page over HTTP has too is no reason to go back', async () => {
    const tab = await world.driver.openTab();
    await visitAddress(world.driver, tab, 'http://both.test/nowhere', patience);
    await world.driver.ask('switch-to-https', { tabId: tab.id });
    await tab.waitFor("location.href === 'https://both.test/nowhere' && document.readyState === 'complete'");
    await waitUntil('the switch has arrived', async () =>
      JSON.stringify(await switchOf(world, tab)).includes('"phase":"arrived"'),
    );
    await tab.close();
  });

  test('path, query and fragment stay', async () => {
    const tab = await world.driver.openTab();
    await visitAddress(world.driver, tab, 'http://unlike.test:8080/a?b=c#d', patience);
    await world.driver.ask('switch-to-https', { tabId: tab.id });
    await tab.waitFor("location.href === 'https://unlike.test/a?b=c#d'");
    await tab.close();
  });

  test('a person who goes elsewhere meanwhile is not brought back', async () => {
    const { tab } = await leave('upgrade-unanswered-page');
    await tab.visit('http://plain.test/', 15_000);
    await waitUntil('the switch is over', async () => (await switchOf(world, tab)) === undefined);
    expect(await tab.evaluate('location.href')).toBe('http://plain.test/');
    await tab.close();
  });
});

describe.each(browsers)('a worker that stops between switch and verdict in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { workerIdle: 1_500 });
  });
  afterAll(() => world.close());

  test('is woken for it', async () => {
    const { tab, start } = await leaveByMessage(world, 'upgrade-unanswered-page');
    await world.driver.stopWorker();
    // Browsers wake it half a minute after it asked for that, at the earliest.
    await expectBack(world, tab, start, 'timeout', { timeout: 45_000 });
    await tab.close();
  }, 90_000);
});
