import { afterAll, beforeAll, describe, test } from 'vitest';
import { decide, openTyped, shows } from './harness/decisions.ts';
import { reportThat } from './harness/reports.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

describe.each(browsers)('always HTTPS in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
    await decide(world.driver, { type: 'always', host: 'always.test', on: true });
  });
  afterAll(() => world.close());

  test('the site of a tab is upgraded from now on, and at once', async () => {
    const { driver } = world;
    const tab = await openTyped(driver, 'http://both.test/');
    await reportThat(driver, tab.id, { verdict: 'insecure' });
    await driver.ask('always-upgrade', { tabId: tab.id });
    await shows(tab, 'https://both.test/');
    await tab.visit('http://both.test/', 15_000);
    const hops = [
      { kind: 'start', status: driver.name === 'chromium' ? 307 : 0 },
      { kind: 'extension', status: 200 },
    ];
    await reportThat(driver, tab.id, { verdict: 'secure', requestedUrl: 'http://both.test/', connection: { hops } });
    await tab.close();
  });

  test.each([
    ['http://always.test/page?a=b#c', 'https://always.test/page?a=b#c'],
    ['http://always.test:8080/', 'http://always.test:8080/'],
    ['http://under.always.test/', 'http://under.always.test/'],
  ])('%s opens %s', async (typed, shown) => {
    const tab = await openTyped(world.driver, typed);
    await shows(tab, shown);
    await tab.close();
  });

  test.each([
    ['http://popup-switch.test/', 'https://popup-switch.test/'],
    ['http://printer.internal/', 'http://printer.internal/'],
    ['http://app.localhost/', 'http://app.localhost/'],
    ['http://always.test:8080/', 'http://always.test:8080/'],
  ])('of every site, %s opens %s', async (typed, shown) => {
    await decide(world.driver, { type: 'every-site', on: true });
    const tab = await openTyped(world.driver, typed);
    await shows(tab, shown);
    await tab.close();
    await decide(world.driver, { type: 'every-site', on: false });
  });

  test('an exception for a name and all under it', async () => {
    const { driver } = world;
    await decide(driver, { type: 'every-site', on: true });
    await decide(driver, { type: 'exception', host: '*.always.test', length: 'session' });
    for (const url of ['http://always.test/', 'http://under.always.test/']) {
      const tab = await openTyped(driver, url);
      await shows(tab, url);
      await tab.close();
    }
    await decide(driver, { type: 'no-exception', host: '*.always.test' });
    await decide(driver, { type: 'every-site', on: false });
    const tab = await openTyped(driver, 'http://always.test/');
    await shows(tab, 'https://always.test/');
    await tab.close();
  });
});
