import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitAddress } from '../src/cli/visit-address.ts';
import { caseById } from './harness/case-by-id.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

describe.each(browsers)('insecure content that the person allowed in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { allowInsecureContent: true });
  });
  afterAll(() => world.close());

  test.each([false, true])('is reported as loaded; deep audit: %s', async (deep) => {
    const { driver, lab } = world;
    const tab = await driver.openTab();
    const { start } = caseById(lab, 'mixed-script-served');
    const report = await visitAddress(driver, tab, start, { settle: 1_000, timeout: 20_000, deep });
    expect(await tab.evaluate('document.documentElement.dataset.ran')).toBe('yes');
    expect(report.insecureRequests.items).toMatchObject([{ url: 'http://served.test/script.js', outcome: 'loaded' }]);
    expect(report.verdict).toBe('insecure');
    expect(report.findings).toContainEqual(expect.objectContaining({ rule: 'loaded-mixed-content', outcome: 'fail' }));
    await tab.close();
  });
});
