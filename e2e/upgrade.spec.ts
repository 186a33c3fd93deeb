import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenTab } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { bar, pressFirst } from './harness/bar.ts';
import { openCase } from './harness/switches.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

describe.each(browsers)('the upgrade offer in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  const visit = (id: string): Promise<DrivenTab> => openCase(world, id);

  test('the bar appears, and its switch arrives over HTTPS', async () => {
    const tab = await visit('upgrade-available');
    await tab.waitFor(`${bar} !== null`);
    await pressFirst(tab);
    await tab.waitFor("location.href === 'https://both.test/' && document.readyState === 'complete'");
    await waitUntil('the report is about the secure page', async () => {
      const report = await world.driver.ask('read-report', { tabId: tab.id });
      return (report as { readonly verdict?: string }).verdict === 'secure';
    });
    expect(await tab.evaluate(`${bar} === null`)).toBe(true);
    await tab.close();
  });

  test('there is no offer where HTTPS leads back to HTTP', async () => {
    const tab = await visit('upgrade-leads-back');
    expect(await tab.evaluate(`${bar} === null`)).toBe(true);
    await tab.close();
  });

  test('a switch that fails brings the page back, with the reason', async () => {
    const tab = await visit('upgrade-broken-promise');
    await tab.waitFor(`${bar} !== null`);
    await pressFirst(tab);
    await waitUntil('the report says that the switch failed', async () => {
      const report = await world.driver.ask('read-report', { tabId: tab.id });
      return JSON.stringify(report).includes('"state":"http-error"');
    });
    await tab.waitFor(`location.href === 'http://promise.test/page' && ${bar} !== null`);
    await tab.close();
  });

  test('the popup offers the same switch', async () => {
    const tab = await visit('upgrade-from-popup');
    const popup = await world.driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    const button = "[...document.querySelectorAll('button')].find((one) => one.innerText.includes('Switch to HTTPS'))";
    await popup.waitFor(`${button} !== undefined`);
    await popup.evaluate(`${button}.click()`);
    await tab.waitFor("location.href === 'https://popup-switch.test/'");
    await popup.close();
    await tab.close();
  });
});
