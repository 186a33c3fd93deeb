import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { within } from '../src/cli/within.ts';
import { failurePage } from '../src/core/failed-upgrade.ts';
import { bar } from './harness/bar.ts';
import { decide, openTyped, press, shows } from './harness/decisions.ts';
import { leaveByMessage, openCase } from './harness/switches.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

describe.each(browsers)('a tab that was closed in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
    for (const host of [
      'always-expired.test',
      'always-silent.test',
      'redirect-loop-script.test',
      'redirect-loop-redirect.test',
    ])
      await decide(world.driver, { type: 'always', host, on: true });
  });
  afterAll(() => world.close());

  const remainderOf = async (tabId: number): Promise<readonly string[]> => {
    const text = String(
      await world.driver.evaluate(`Promise.all([
        browser.storage.session.get(),
        browser.alarms.getAll(),
        browser.declarativeNetRequest.getSessionRules(),
      ]).then(([session, alarms, rules]) => JSON.stringify([
        ...Object.keys(session),
        ...alarms.map(({ name }) => name),
        ...(session.settings?.exceptions ?? []).map(({ tabId }) => 'exception:' + tabId),
        ...rules.flatMap(({ condition }) => condition.tabIds ?? []).map((tabId) => 'rule:' + tabId),
      ]))`),
    );
    return (JSON.parse(text) as readonly string[]).filter((one) => new RegExp(`^[^:]+:${tabId}(:|$)`).test(one));
  };

  test('goes at any moment of a reload', async () => {
    for (let round = 0; round < 12; round++) {
      const tab = await openCase(world, 'https-clean');
      await world.driver.evaluate(`browser.tabs.reload(${tab.id}, { bypassCache: true })`);
      await new Promise((resolve) => setTimeout(resolve, round));
      await within(10_000, `The tab of round ${round} stays open.`, tab.close());
    }
  });

  test('leaves nothing of itself in storage, alarms and rules', async () => {
    const { driver } = world;
    const once = await openTyped(driver, 'http://always-expired.test/page');
    await once.waitFor(`location.href.includes('${failurePage}')`);
    await press(once, 'This once');
    await shows(once, 'http://always-expired.test/page');
    const slow = await driver.openTab();
    await slow.visit('http://always-silent.test/', 1_000);
    const loop = await openTyped(driver, 'http://redirect-loop-script.test/');
    await loop.waitFor(`location.protocol === 'http:' && ${bar} !== null`);
    const offered = await openCase(world, 'upgrade-available');
    await offered.waitFor(`${bar} !== null`);
    const { tab: switched } = await leaveByMessage(world, 'upgrade-unanswered-page');
    const tabs = [once, slow, loop, offered, switched];
    for (const { id } of tabs) expect(await remainderOf(id)).not.toEqual([]);
    for (const tab of tabs) await tab.close();
    for (const { id } of tabs) {
      await waitUntil(`nothing of tab ${id} is left`, async () => (await remainderOf(id)).length === 0).catch(
        async () => expect(await remainderOf(id)).toEqual([]),
      );
    }
  });
});
