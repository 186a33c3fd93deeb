import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitAddress } from '../src/cli/visit-address.ts';
import { caseById } from './harness/case-by-id.ts';
import { hopsOf } from './harness/reports.ts';
import { patience } from './harness/switches.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

/** Rules as another extension would have them; their numbers are beyond those that Portcullis keeps for its own. */
const rules = [
  ['both.test', { redirect: { url: 'https://clean.test/' } }],
  ['promise.test', { redirect: { transform: { scheme: 'https', host: 'clean.test', path: '/' } } }],
].map(([host, action], index) => ({
  id: 2_000_000 + index,
  action: { type: 'redirect', ...(action as object) },
  condition: { requestDomains: [host], resourceTypes: ['main_frame'] },
}));

describe.each(browsers)('in %s, a page that an extension led to', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
    const added = JSON.stringify(rules);
    await world.driver.evaluate(
      `browser.declarativeNetRequest.updateSessionRules({ addRules: ${added} }).then(() => true)`,
    );
  });
  afterAll(() => world.close());

  test.each(['upgrade-available', 'upgrade-broken-promise'])('%s: the hop is called the extension’s', async (id) => {
    const tab = await world.driver.openTab();
    const report = await visitAddress(world.driver, tab, caseById(world.lab, id).start, patience);
    expect(report).toMatchObject({ url: 'https://clean.test/', verdict: 'secure' });
    // Chromium makes up an answer with a status; Firefox has none.
    const start = browser === 'chromium' ? 'start 307' : 'start 0';
    expect(hopsOf(report)).toEqual([start, 'extension 200']);
    await tab.close();
  });
});
