import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { visitAddress } from '../src/cli/visit-address.ts';
import { stopWorkerAtRandom } from './fuzz/stop-worker.ts';
import { caseById } from './harness/case-by-id.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

describe.each(browsers)('a worker that stops in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { workerIdle: 1_500 });
  });
  afterAll(() => world.close());

  test.each(['mixed-script', 'hop-in-the-middle', 'plain-http'])('%s: the report stays as it was', async (id) => {
    const { driver, lab } = world;
    const tab = await driver.openTab();
    const before = await visitAddress(driver, tab, caseById(lab, id).start, {
      settle: 700,
      timeout: 15_000,
      deep: false,
    });

    await driver.stopWorker();

    const popup = await driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    await popup.waitFor(`document.querySelector('main')?.dataset.verdict === ${JSON.stringify(before.verdict)}`);
    expect(await driver.ask('read-report', { tabId: tab.id })).toEqual(before);
    expect(await driver.evaluate(`browser.action.getBadgeText({ tabId: ${tab.id} })`)).toBe(before.badge.text);
    await popup.close();
    await tab.close();
  });

  test('is stopped, whether it was running or not', async () => {
    const { driver } = world;
    const tab = await driver.openTab();
    await driver.stopWorker();
    await driver.stopWorker();
    expect(await driver.ask('read-report', { tabId: tab.id })).toHaveProperty('verdict');
    await tab.close();
  });
});

describe('a worker that is killed while it asks a site about HTTPS in Chromium', () => {
  let world: World;
  // A site that has answered is not asked again.
  beforeEach(async () => {
    world = await openWorld('chromium');
  });
  afterEach(() => world.close());

  test('claims nothing, and the site is asked again: by the next worker if the page has news, or in the popup', async () => {
    const { driver, lab } = world;
    let killed: Promise<void> | undefined;
    lab.beforeAnswer(({ socket }) => {
      if ('encrypted' in socket) killed ??= driver.stopWorker();
      return killed ?? Promise.resolve();
    });
    const tab = await driver.openTab();
    await tab.visit(caseById(lab, 'upgrade-available').start, 15_000);
    await waitUntil('the worker was killed', async () => killed !== undefined);
    await killed;
    const popup = await driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    const button = (words: string): string =>
      `[...document.querySelectorAll('button')].find(({ innerText }) => innerText === '${words}')`;
    await popup.waitFor(`(${button('Check HTTPS')} ?? ${button('Switch to HTTPS')}) !== undefined`);
    await popup.evaluate(`${button('Check HTTPS')}?.click()`);
    await popup.waitFor(`${button('Switch to HTTPS')} !== undefined`);
  });
});

describe('a worker that is killed in the middle of a visit in Chromium', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('chromium');
  });
  afterAll(() => world.close());

  test('loses nothing, at whatever point it was', { timeout: 240_000 }, async () => {
    const { undisturbed, disturbed } = await stopWorkerAtRandom(world, 20, Math.random);
    expect(undisturbed).toMatchObject({ verdict: 'insecure', connection: { hops: [{}, {}, { status: 200 }] } });
    expect(disturbed).toHaveLength(20);
    for (const { at, report } of disturbed) expect(report, at).toEqual(undisturbed);
  });
});
