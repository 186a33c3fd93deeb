import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';
import type { SettingsChange } from '../../src/core/settings/settings.ts';
import { decide, decisionsIn } from './decisions.ts';
import type { DrivenAttack } from './driven-navigations.ts';
import { type browsers, openWorld, type World } from './world.ts';

/** What upgrades the attacked sites. */
export type Protection = 'single sites' | 'every site';

/** What keeps attacks in Firefox: several run at once, and those in the background would be slow; frames do not send pages. */
const preferences = {
  'dom.min_background_timeout_value': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
  'dom.security.framebusting_intervention.enabled': false,
};

/** A test for each attack, all of them in one browser. */
export function driveAttacks(
  browser: (typeof browsers)[number],
  protection: Protection,
  attacks: readonly DrivenAttack[],
): void {
  describe(`from ${protection}`, () => {
    let world: World;
    beforeAll(async () => {
      world = await openWorld(browser, { cases: attacks.map(({ sites }) => sites), preferences });
      for (const change of changesFor(protection, attacks)) await decide(world.driver, change);
    });
    afterAll(() => world.close());

    test.concurrent.each(attacks)('by $name', async (attack) => {
      await attackUntilReached(world, attack);
      const { bank } = attack;
      const victim = await world.driver.openTab();
      // Firefox never tells of the end of a navigation that another took over, so the page is asked.
      void victim.visit(`http://${bank}/`, 30_000);
      const isThere = `document.readyState === 'complete' && location.hostname === '${bank}'`;
      await waitUntil('the site is there', () => victim.evaluate(isThere), { timeout: 30_000 });
      const { settings, session } = await decisionsIn(world.driver);
      expect({
        overHttp: requestsTo(`http://${bank}/`, world),
        exceptions: [...settings.exceptions, ...session.exceptions].filter(({ host }) => host === bank),
      }).toEqual({ overHttp: [], exceptions: [] });
      await victim.close();
    });
  });
}

const changesFor = (protection: Protection, attacks: readonly DrivenAttack[]): readonly SettingsChange[] =>
  protection === 'every site'
    ? [{ type: 'every-site', on: true }]
    : attacks.map(({ bank }) => ({ type: 'always', host: bank, on: true }));

/** What does not reach the site is no attack: on a busy machine it must not be given up so soon. */
async function attackUntilReached(world: World, { bank, page }: DrivenAttack): Promise<void> {
  for (const slowness of [1, 4, 16, 64, 128]) {
    const tab = await world.driver.openTab();
    void tab.visit(`${page}?${slowness}`, 60_000);
    const isOver = `document.title === 'done' || location.href.startsWith('http://${bank}')`;
    await waitUntil('the attack is over', () => tab.evaluate(isOver), { timeout: 60_000 });
    await tab.close();
    if (requestsTo(`https://${bank}/`, world).length > 0) return;
  }
  throw new Error('No navigation of the attack reached the site.');
}

const requestsTo = (start: string, { arrivals }: World): readonly string[] =>
  arrivals.map(({ url }) => url).filter((url) => url.startsWith(start));
