import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { caseById } from './harness/case-by-id.ts';
import { readReport } from './harness/reports.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

const addresses = 100_000;
/** What one tab's evidence may take, in characters of its JSON. */
const mostStored = 256_000;

describe.each(browsers)('a page with a hundred thousand insecure addresses in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  test('is counted whole, kept in bounds, and the report says what was left out', async () => {
    const { driver, lab } = world;
    const tab = await driver.openTab();
    await driver.evaluate(
      "globalThis.batches = 0; browser.runtime.onMessage.addListener(({ name }) => { if (name === 'page-batch') globalThis.batches += 1 })",
    );
    const { start } = caseById(lab, 'mixed-flood');
    await tab.visit(start, 60_000);
    // The script looks at so many in small steps, so that the page stays quick.
    let report = await readReport(driver, tab.id);
    const isCounted = async (): Promise<boolean> => {
      report = await readReport(driver, tab.id);
      const { items, omitted } = report.insecureRequests;
      return items.length + omitted === addresses;
    };
    await waitUntil('every address is counted', isCounted, { timeout: 150_000, interval: 1_000 });

    expect(report.insecureRequests.items.length).toBeGreaterThan(100);
    // Nothing was asked for as far as anybody looked; but most was not looked at.
    expect(report).toMatchObject({ verdict: 'unknown', grade: null, badge: { text: '' } });
    expect(report.summary).toContain('left out');
    expect(report.leftOut.filter(({ what }) => what === 'resources')).not.toEqual([]);
    const stored = await driver.evaluate(
      `browser.storage.session.get('tab:${tab.id}').then((items) => items['tab:${tab.id}'].length)`,
    );
    expect(stored).toBeLessThan(mostStored);
    expect(await driver.evaluate('globalThis.batches')).toBeLessThan(20);
    await tab.close();
  }, 240_000);
});
