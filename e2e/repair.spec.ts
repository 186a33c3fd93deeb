import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisionsIn, openTyped, press } from './harness/decisions.ts';
import { reportThat } from './harness/reports.ts';
import { unfold } from './harness/unfold.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

const script = 'http://resource.test/script.js';
const ran = "document.documentElement.dataset.script === 'ran'";
const outcome = (how: string) => ({
  insecureRequests: { items: expect.arrayContaining([expect.objectContaining({ url: script, outcome: how })]) },
});

describe.each(browsers)('the repair of a page in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  test.each([
    ['Fix this page', 'session'],
    ['Always fix this site', 'settings'],
  ] as const)('%s: what was blocked is asked for over HTTPS, until it is undone', async (label, where) => {
    const { driver } = world;
    const tab = await openTyped(driver, 'https://repairable.test/');
    await reportThat(driver, tab.id, { verdict: 'warning', ...outcome('blocked') });
    const popup = await driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    await press(popup, label);
    await tab.waitFor(ran);
    await reportThat(driver, tab.id, outcome('upgraded-by-policy'));
    // That of the site without HTTPS is still missing, and the report tells which one it is.
    const { insecureRequests } = await reportThat(driver, tab.id, {
      insecureRequests: { items: expect.arrayContaining([expect.objectContaining({ failed: true })]) },
    });
    const missing = insecureRequests.items.filter(({ failed }) => failed);
    expect(missing).toMatchObject([{ url: 'http://plain-only.test/script.js', outcome: 'upgraded-by-policy' }]);
    await popup.waitFor(`${unfold} && document.querySelector('details.upgraded-by-policy') !== null`);
    await popup.waitFor("document.body.innerText.includes('did not load over HTTPS')");
    expect((await decisionsIn(driver))[where].repairs).toEqual(['repairable.test']);

    await press(popup, 'Undo the fix');
    await tab.waitFor(`!(${ran}) && document.readyState === 'complete'`);
    await reportThat(driver, tab.id, outcome('blocked'));
    await popup.close();
    await tab.close();
  });

  test('is not for what is under the name', async () => {
    const { driver } = world;
    await driver.ask('change-settings', { change: { type: 'repair', host: 'test', length: 'session' } });
    const tab = await openTyped(driver, 'https://repairable.test/');
    await reportThat(driver, tab.id, outcome('blocked'));
    await tab.close();
  });
});
