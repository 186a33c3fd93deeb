import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { defaultSettings, mostSites, type Settings } from '../src/core/settings/settings.ts';
import { openBareBrowser } from './harness/bare-browser.ts';
import { decide, decisionsIn, openTyped, shows } from './harness/decisions.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

const dynamicRules = 'browser.declarativeNetRequest.getDynamicRules().then((rules) => JSON.stringify(rules))';
const hosts = Array.from({ length: mostSites }, (_, index) => `${'a.'.repeat(index % 3)}site-${index}.example`);

describe.each(browsers)('settings that last, in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { workerIdle: 1_500 });
  });
  afterAll(() => world.close());

  const store = (settings: Partial<Settings>): Promise<unknown> =>
    world.driver.evaluate(
      `browser.storage.local.set({ settings: ${JSON.stringify({ ...defaultSettings, ...settings })} }).then(() => true)`,
    );
  const rulesHold = (text: string): Promise<unknown> =>
    waitUntil(`the rules hold ${text}`, async () => String(await world.driver.evaluate(dynamicRules)).includes(text));

  test('ten thousand sites are a few rules, and one more is refused in words', async () => {
    const { driver } = world;
    await store({ always: hosts.slice(1) });
    await decide(driver, { type: 'always', host: 'always.test', on: true });
    expect(JSON.parse(String(await driver.evaluate(dynamicRules)))).toHaveLength(3);
    const tab = await openTyped(driver, 'http://always.test/');
    await shows(tab, 'https://always.test/');
    await tab.close();
    const oneMore = decide(driver, { type: 'always', host: 'one-more.example', on: true });
    await expect(oneMore).rejects.toThrow('This list is full: it holds 10000 sites');
    expect((await decisionsIn(driver)).settings.always).toHaveLength(mostSites);
  });

  test('the rules are those of the settings again when a worker starts', async () => {
    const { driver } = world;
    await store({ always: ['always.test'] });
    await driver.stopWorker();
    await driver.evaluate(
      'browser.declarativeNetRequest.getDynamicRules().then((rules) => browser.declarativeNetRequest.updateDynamicRules({ removeRuleIds: rules.map(({ id }) => id) })).then(() => true)',
    );
    await decisionsIn(driver);
    await rulesHold('"requestDomains":["always.test"]');
  });

  test('an exception ends when its time is over', async () => {
    await store({ exceptions: [{ host: 'brief.test', until: Date.now() + 3_000 }] });
    await decide(world.driver, { type: 'exception', host: 'lasting.test', length: 'week' });
    await rulesHold('"brief.test","lasting.test"');
    await rulesHold('"requestDomains":["lasting.test"]');
    expect((await decisionsIn(world.driver)).settings.exceptions.map(({ host }) => host)).toEqual(['lasting.test']);
  });
});

test.each(browsers)('settings and rules survive an update in %s', async (name) => {
  const browser = await openBareBrowser(name);
  try {
    await browser.install();
    await decide(browser, { type: 'always', host: 'always.test', on: true });
    const rules = await browser.evaluate(dynamicRules);
    await browser.install();
    await waitUntil('the worker answers again', async () => (await decisionsIn(browser)).settings.always.length > 0);
    expect(await browser.evaluate(dynamicRules)).toEqual(rules);
    await browser.open('http://always.test/');
    await waitUntil('the page is upgraded', async () =>
      Number(await browser.evaluate("browser.tabs.query({ url: 'https://always.test/' }).then((tabs) => tabs.length)")),
    );
  } finally {
    await browser.close();
  }
});

test.each(browsers)('a site is always upgraded also after a restart of %s', async (name) => {
  const browser = await openBareBrowser(name);
  try {
    await browser.install();
    await decide(browser, { type: 'always', host: 'always.test', on: true });
    await browser.restart();
    await browser.open('http://always.test/');
    await waitUntil('the page is upgraded', async () =>
      Number(await browser.evaluate("browser.tabs.query({ url: 'https://always.test/' }).then((tabs) => tabs.length)")),
    );
    expect((await decisionsIn(browser)).settings.always).toEqual(['always.test']);
  } finally {
    await browser.close();
  }
});
