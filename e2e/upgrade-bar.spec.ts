import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenTab } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { visitAddress } from '../src/cli/visit-address.ts';
import type { OfferStyle } from '../src/core/settings/choices.ts';
import type { Decisions } from '../src/core/settings/settings.ts';
import { bar, focusBar, pressFirst } from './harness/bar.ts';
import { caseById } from './harness/case-by-id.ts';
import { reportThat } from './harness/reports.ts';
import { expectBack, openCase, patience } from './harness/switches.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

/** A closed tree gives away only its host, where the bar is drawn and nowhere else. */
const topmostAt = (x: string, y: string): string => `document.elementFromPoint(${x}, ${y}) === ${bar}`;

describe.each(browsers)('the bar in the page in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  const visit = (id: string): Promise<DrivenTab> => openCase(world, id);

  test('it keeps to a corner, and gives nothing of itself away', async () => {
    const tab = await visit('upgrade-available');
    await tab.waitFor(`${bar} !== null && ${topmostAt('innerWidth - 60', '40')}`);
    expect(await tab.evaluate(topmostAt('40', '40'))).toBe(false);
    expect(await tab.evaluate(topmostAt('innerWidth / 2', 'innerHeight / 2'))).toBe(false);
    expect(await tab.evaluate(`${bar}.shadowRoot`)).toBe(null);
    expect(await tab.evaluate(`${bar}.outerHTML`)).not.toMatch(/portcullis|extension/i);
    await tab.close();
  });

  test('it is above whatever the page stacks, comes back, and obeys only a person', async () => {
    const tab = await visit('upgrade-hostile-page');
    await tab.waitFor(`${bar} !== null && ${bar}.checkVisibility() && ${topmostAt('innerWidth - 60', '40')}`);
    expect(await tab.evaluate('location.href')).toBe('http://hostile.test/');
    await pressFirst(tab);
    await tab.waitFor("location.href === 'https://hostile.test/'");
    await tab.close();
  });

  test.each(['Not now', 'Escape'])('after “%s” it is gone, and so is the next offer for this host', async (how) => {
    const id = how === 'Escape' ? 'upgrade-available' : 'upgrade-from-popup';
    const tab = await visit(id);
    await tab.waitFor(`${bar} !== null`);
    await focusBar(tab);
    if (how === 'Escape') await tab.press('Escape');
    else {
      await tab.press('Tab');
      await tab.press('Tab');
      await waitUntil('the bar takes the key', async () => {
        await tab.press('Enter');
        return tab.evaluate(`${bar} === null`);
      });
    }
    await tab.waitFor(`${bar} === null`);
    await waitUntil('the host is noted', async () =>
      String(
        await world.driver.evaluate("browser.storage.session.get('dismissed-offers').then(JSON.stringify)"),
      ).includes(new URL(caseById(world.lab, id).start).hostname),
    );
    await visitAddress(world.driver, tab, caseById(world.lab, id).start, patience);
    await reportThat(world.driver, tab.id, { upgrade: { value: { state: 'available' } } });
    expect(await tab.evaluate(`${bar} === null`)).toBe(true);
    const popup = await world.driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    await popup.waitFor("document.querySelector('.offer')?.innerText.includes('Switch to HTTPS')");
    await popup.close();
    await tab.close();
  });

  test('a site whose switch fails is not always upgraded either', async () => {
    const { start } = caseById(world.lab, 'upgrade-deep-error');
    const tab = await visit('upgrade-deep-error');
    await world.driver.ask('always-upgrade', { tabId: tab.id });
    await expectBack(world, tab, start, 'http-error');
    const { settings } = (await world.driver.ask('read-settings', {})) as Decisions;
    expect(settings.always).not.toContain('broken-page.test');
    await tab.close();
  });

  describe('as a person wants to be asked', () => {
    const choose = (offer: OfferStyle): Promise<unknown> =>
      world.driver.ask('change-settings', { change: { type: 'offer', offer } });
    afterAll(() => choose('bar'));

    test('with nothing but the toolbar, the site is asked and the page left alone', async () => {
      await choose('toolbar');
      const tab = await visit('upgrade-redirect-loop');
      await reportThat(world.driver, tab.id, { upgrade: { value: { state: 'available' } } });
      expect(await tab.evaluate(`${bar} === null`)).toBe(true);
      await tab.close();
    });

    test('with the offer off, the site is not asked, until they ask', async () => {
      await choose('off');
      const tab = await visit('upgrade-script-back');
      const asked = (): boolean => world.arrivals.some(({ url }) => url === 'https://script-back.test/');
      expect(asked()).toBe(false);
      const popup = await world.driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
      const button = "[...document.querySelectorAll('.offer button')].find((one) => one.innerText === 'Check HTTPS')";
      await popup.waitFor(`${button} !== undefined`);
      await popup.evaluate(`${button}.click()`);
      await reportThat(world.driver, tab.id, { upgrade: { value: { state: 'available' } } });
      expect(asked()).toBe(true);
      await popup.close();
      await tab.close();
    });
  });
});
