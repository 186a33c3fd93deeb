import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitAddress } from '../src/cli/visit-address.ts';
import type { InsecureRequest } from '../src/core/report.ts';
import { caseById } from './harness/case-by-id.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

const outlined = "document.getAnimations().some(({ effect }) => 'outline' in (effect?.getKeyframes()[0] ?? {}))";

describe.each(browsers)('“Show on page” in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  const open = async (query = '') => {
    const { driver, lab } = world;
    const tab = await driver.openTab();
    const { start } = caseById(lab, 'mixed-everywhere');
    const report = await visitAddress(driver, tab, `${start}${query}`, { settle: 1_000, timeout: 15_000, deep: false });
    return { tab, requests: report.insecureRequests.items };
  };
  const show = (tabId: number, { frame, element }: InsecureRequest) =>
    world.driver.ask('show-element', { tabId, frameUrl: frame.url, selector: element?.selector ?? '' });
  const withEnding = (requests: readonly InsecureRequest[], ending: string): InsecureRequest => {
    const found = requests.find(({ url }) => url.endsWith(ending));
    if (found === undefined) throw new Error(`Nothing ends in ${ending}.`);
    return found;
  };

  test('scrolls to an element and outlines it', async () => {
    const { tab, requests } = await open();
    expect(await tab.evaluate('scrollY')).toBe(0);
    expect(await show(tab.id, withEnding(requests, 'below.png'))).toBe(true);
    await tab.waitFor('scrollY > 0');
    expect(await tab.evaluate(outlined)).toBe(true);
    await tab.close();
  });

  test('reaches into open shadow trees', async () => {
    const { tab, requests } = await open();
    expect(await show(tab.id, withEnding(requests, 'shadow.png'))).toBe(true);
    expect(await tab.evaluate(outlined.replace('document', "document.querySelector('#host').shadowRoot"))).toBe(true);
    await tab.close();
  });

  test('reaches into frames', async () => {
    const { tab, requests } = await open();
    const framed = withEnding(requests, 'framed.png');
    expect(framed.frame.top).toBe(false);
    expect(await show(tab.id, framed)).toBe(true);
    expect(await tab.evaluate(`document.querySelector('iframe').contentWindow.eval(${JSON.stringify(outlined)})`)).toBe(
      true,
    );
    await tab.close();
  });

  test('finds the elements of a page that has changed its address', async () => {
    const { tab, requests } = await open();
    await tab.evaluate("history.pushState(null, '', '/elsewhere')");
    for (const ending of ['below.png', 'framed.png'])
      expect(await show(tab.id, withEnding(requests, ending))).toBe(true);
    await tab.close();
  });

  test('finds the elements of a page whose address is too long to be kept', async () => {
    const { tab, requests } = await open(`?${'long'.repeat(200)}`);
    expect(await show(tab.id, withEnding(requests, 'below.png'))).toBe(true);
    await tab.close();
  });

  test('says when the element is gone', async () => {
    const { tab, requests } = await open();
    await tab.evaluate("document.querySelector('#below').remove()");
    expect(await show(tab.id, withEnding(requests, 'below.png'))).toBe(false);
    expect(await tab.evaluate(outlined)).toBe(false);
    await tab.close();
  });
});
