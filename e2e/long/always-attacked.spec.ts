import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';
import type { SettingsChange } from '../../src/core/settings/settings.ts';
import { decide, decisionsIn, openTyped } from '../harness/decisions.ts';
import { attackedSites, attacks, bank, pageOf } from '../harness/driven-navigations.ts';
import { browsers, openWorld, type World } from '../harness/world.ts';

const modes: readonly (readonly [string, SettingsChange])[] = [
  ['a single site', { type: 'always', host: bank, on: true }],
  ['every site', { type: 'every-site', on: true }],
];

describe.each(browsers)('in %s, a page of another site cannot take protection away', (browser) => {
  describe.each(modes)('from %s', (_, change) => {
    let world: World;
    beforeAll(async () => {
      world = await openWorld(browser, { cases: [attackedSites] });
      await decide(world.driver, change);
    });
    afterAll(() => world.close());
    beforeEach(async () => {
      await decide(world.driver, { type: 'no-exception', host: bank });
      world.arrivals.splice(0);
    });

    test.each(Object.keys(attacks))('by %s', async (attack) => {
      const { driver } = world;
      const tab = await openTyped(driver, pageOf(attack));
      await waitUntil(
        'the attack is over',
        () => tab.evaluate(`document.title === 'done' || location.href.startsWith('http://${bank}')`),
        { timeout: 40_000 },
      );
      const victim = await openTyped(driver, 'http://bank.test/');
      await victim.waitFor("document.readyState === 'complete' && location.hostname === 'bank.test'");
      const { settings, session } = await decisionsIn(driver);
      expect({ inClear: arrivedInClear(world), kept: [...settings.exceptions, ...session.exceptions] }).toEqual({
        inClear: [],
        kept: [],
      });
      await victim.close();
      await tab.close();
    });
  });
});

const arrivedInClear = ({ arrivals }: World): readonly string[] =>
  arrivals.map(({ url }) => url).filter((url) => url.startsWith(`http://${bank}/`));
