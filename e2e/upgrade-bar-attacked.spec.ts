import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenTab } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { visitAddress } from '../src/cli/visit-address.ts';
import { confirmPage } from '../src/platform/prompt.ts';
import { bar, clickSwitch, pressSecond } from './harness/bar.ts';
import { barAttackAt, barAttackSites, barAttacks } from './harness/bar-attacks.ts';
import { decisionsIn } from './harness/decisions.ts';
import { openCase, patience } from './harness/switches.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

describe.each(browsers)('the bar under attack in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { cases: [barAttackSites] });
  });
  afterAll(() => world.close());

  const open = async (url: string): Promise<DrivenTab> => {
    const tab = await world.driver.openTab();
    await visitAddress(world.driver, tab, url, patience);
    return tab;
  };
  const evaluate = async (expression: string): Promise<unknown> =>
    JSON.parse(String(await world.driver.evaluate(`(${expression}).then((value) => JSON.stringify(value ?? null))`)));

  test.each(Object.keys(barAttacks))('a click counts as nothing during %s, and counts after it', async (attack) => {
    const url = barAttackAt(attack);
    const tab = await open(url);
    await tab.waitFor("document.title === 'ready' || document.title === 'calm'");
    await clickSwitch(tab);
    await clickSwitch(tab);
    await tab.evaluate('globalThis.release?.()');
    await tab.waitFor("document.title === 'calm'");
    expect(await tab.evaluate(`location.href === '${url}' && ${bar} !== null`)).toBe(true);
    await waitUntil('a click counts', async () => {
      await clickSwitch(tab);
      return tab.evaluate(`location.protocol === 'https:'`).catch(() => false);
    });
    await tab.close();
  });

  test('“Always” is confirmed on a page of ours', async () => {
    const tab = await openCase(world, 'upgrade-usual-port');
    await tab.waitFor(`${bar} !== null`);
    await pressSecond(tab);
    const own = `browser.extension.getViews({ type: 'tab' }).find(({ location }) => location.href.includes('${confirmPage}?tab=${tab.id}&'))`;
    await waitUntil('the page is there', () =>
      world.driver.evaluate(`${own}.document.querySelector('button') !== null`),
    );
    expect((await decisionsIn(world.driver)).settings.always).toEqual([]);
    expect(await world.driver.evaluate(`${own}.document.body.innerText`)).toContain('unlike.test');
    await waitUntil('clicks count there', () =>
      world.driver.evaluate(`${own}.document.querySelector('p[inert]') === null`),
    );
    await world.driver.evaluate(`${own}.document.querySelector('button.strong').click()`);
    await tab.waitFor("location.href === 'https://unlike.test/a?b=c'");
    expect((await decisionsIn(world.driver)).settings.always).toEqual(['unlike.test']);
    await waitUntil('it is closed', () => world.driver.evaluate(`${own} === undefined`));
    await tab.close();
  });

  describe('an answer is taken', () => {
    const answer = (tab: DrivenTab, body: object, target: object = {}): Promise<unknown> =>
      evaluate(`browser.scripting.executeScript({
        target: ${JSON.stringify({ tabId: tab.id, ...target })},
        args: [${JSON.stringify({ name: 'prompt-answer', body })}],
        func: (message) => chrome.runtime.sendMessage(message),
      }).then(() => true)`);
    const offered = async (tab: DrivenTab): Promise<{ readonly nonce: string }> => {
      const key = `prompt:${tab.id}`;
      await waitUntil('it is offered', async () => (await stored(key)) !== undefined);
      return (await stored(key)) as { readonly nonce: string };
    };
    const stored = async (key: string): Promise<unknown> =>
      ((await evaluate(`browser.storage.session.get('${key}')`)) as Readonly<Record<string, unknown>>)[key];

    test('only with the number of the offer, and only once', async () => {
      const tab = await openCase(world, 'upgrade-available');
      const { nonce } = await offered(tab);
      await answer(tab, { answer: 'dismiss', nonce: 'guessed' });
      expect(await offered(tab)).toMatchObject({ nonce });
      await answer(tab, { answer: 'dismiss', nonce });
      expect(await stored(`prompt:${tab.id}`)).toBeUndefined();
      await answer(tab, { answer: 'switch', nonce });
      expect(await stored(`switch:${tab.id}`)).toBeUndefined();
      await tab.close();
    });

    test('only from the document that was offered it, at the top of its tab', async () => {
      const tab = await openCase(world, 'upgrade-from-popup');
      const { nonce } = await offered(tab);
      await tab.evaluate(
        "void document.body.append(Object.assign(document.createElement('iframe'), { src: '/framed' }))",
      );
      const frames = `browser.webNavigation.getAllFrames({ tabId: ${tab.id} })`;
      await waitUntil('the frame is there', () =>
        evaluate(`${frames}.then((all) => all.length > 1 && all.every(({ url }) => url.startsWith('http')))`),
      );
      const frame = await evaluate(`${frames}.then((all) => all.find(({ frameId }) => frameId > 0).frameId)`);
      await answer(tab, { answer: 'switch', nonce }, { frameIds: [frame] });
      expect(await offered(tab)).toMatchObject({ nonce });
      expect(await stored(`switch:${tab.id}`)).toBeUndefined();
      await tab.visit('http://plain.test/', 15_000);
      await answer(tab, { answer: 'switch', nonce });
      expect(await stored(`switch:${tab.id}`)).toBeUndefined();
      await tab.close();
    });
  });

  test('a page finds none of its words', async () => {
    const tab = await openCase(world, 'upgrade-deep-error');
    await tab.waitFor(`${bar} !== null`);
    for (const words of ['also answers over HTTPS', 'Switch to HTTPS', 'Always for this site', 'Portcullis'])
      expect(await tab.evaluate(`find(${JSON.stringify(words)}, false, false, true, false, true)`)).toBe(false);
    await tab.close();
  });
});
