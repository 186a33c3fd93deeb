import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitAddress } from '../src/cli/visit-address.ts';
import { caseById } from './harness/case-by-id.ts';
import { browsers, openWorld, type World } from './harness/world.ts';
import { differences } from './lab/compare.ts';

const shown = [
  'plain-http',
  'https-clean',
  'redirect-permanent',
  'hop-in-the-middle',
  'downgrade-at-the-end',
  'port-8443',
  'mixed-script',
  'mixed-image',
  'mixed-fetch',
  'form-to-http',
  'password-over-http',
  'hsts-good',
  'hsts-broken',
  'loopback-http',
  'failed-expired',
  'failed-closed-port',
  'failed-silent-port',
];

describe.each(browsers)('the popup in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  test.each(shown)('%s: verdict, summary and badge are those of the report', async (id) => {
    const { driver, lab } = world;
    const labCase = caseById(lab, id);
    const tab = await driver.openTab();
    const report = await visitAddress(driver, tab, labCase.start, { settle: 700, timeout: 15_000, deep: false });
    expect(differences(labCase, report)).toEqual([]);

    const popup = await driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    await popup.waitFor("document.querySelector('main')?.dataset.verdict !== undefined");
    expect(await popup.evaluate("document.querySelector('main').dataset.verdict")).toBe(report.verdict);
    expect(await popup.evaluate('document.body.innerText')).toContain(report.summary);

    expect(await driver.evaluate(`browser.action.getBadgeText({ tabId: ${tab.id} })`)).toBe(report.badge.text);
    expect(await driver.evaluate(`browser.action.getTitle({ tabId: ${tab.id} })`)).toBe(report.badge.title);
    await popup.close();
    await tab.close();
  });
});
