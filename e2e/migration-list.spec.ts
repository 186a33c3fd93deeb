import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitAddress } from '../src/cli/visit-address.ts';
import type { Report } from '../src/core/report.ts';
import { caseById } from './harness/case-by-id.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

describe.each(browsers)('the migration list in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  test('says which hosts answer over HTTPS, once a person asks', async () => {
    const { driver, lab } = world;
    const tab = await driver.openTab();
    const { start } = caseById(lab, 'migration-list');
    const before = await visitAddress(driver, tab, start, { settle: 700, timeout: 15_000, deep: false });
    expect(listIn(before)).toEqual(['script: would be blocked', 'script: would be blocked']);

    await driver.ask('ask-hosts', { tabId: tab.id });
    const after = (await driver.ask('read-report', { tabId: tab.id })) as Report;
    expect(listIn(after)).toEqual([
      'script: would be blocked; ready.test answers over HTTPS',
      'script: would be blocked; unready.test does not answer over HTTPS',
    ]);
    await tab.close();
  });
});

const listIn = ({ findings }: Report) =>
  findings
    .find(({ rule }) => rule === 'future-mixed-content')
    ?.proof.map(({ text }) => text)
    .sort();
