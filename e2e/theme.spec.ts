import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenPage } from '../src/cli/drivers/driver.ts';
import { failurePage } from '../src/core/failed-upgrade.ts';
import { confirmPage } from '../src/platform/prompt.ts';
import { changesPage } from '../src/presentation/changes/page.ts';
import { historyPage } from '../src/presentation/history/page.ts';
import { themeWords } from '../src/presentation/options/words.ts';
import { panelPage } from '../src/presentation/panel/page.ts';
import { reportPage } from '../src/presentation/report/page.ts';
import { welcomePage } from '../src/presentation/welcome/page.ts';
import { bar } from './harness/bar.ts';
import { openCase } from './harness/switches.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

const optionsPage = 'src/presentation/options/index.html';
const pages = [
  ...['src/presentation/popup/index.html?tab=1', panelPage, reportPage, optionsPage, welcomePage, historyPage],
  ...[`${failurePage}?url=http://bank.test/`, `${confirmPage}?tab=1&host=bank.test`, changesPage],
];

const paper = { Light: 'rgb(255, 255, 255)', Dark: 'rgb(23, 27, 36)' } as const;
const barPaper = { Light: 'rgb(243, 246, 252)', Dark: 'rgb(29, 36, 51)' } as const;

/** A closed tree is open to scripts of extensions. */
const backgroundOfBar = (tabId: number): string => `browser.scripting.executeScript({
  target: { tabId: ${tabId} },
  func: () => {
    const host = ${bar};
    const tree = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
    return getComputedStyle(tree.querySelector('.bar')).backgroundColor;
  },
}).then(([{ result }]) => result)`;

describe.each(browsers)('the theme in %s', (browser) => {
  let world: World;
  let options: DrivenPage;
  beforeAll(async () => {
    world = await openWorld(browser);
    options = await world.driver.openOwnPage(optionsPage);
  });
  afterAll(() => world.close());

  const choose = async (theme: string): Promise<void> => {
    const labels = "[...document.querySelectorAll('label:has([name=theme])')]";
    await options.waitFor(`${labels}.length > 0`);
    await options.evaluate(`${labels}.find((one) => one.innerText.trim() === ${JSON.stringify(theme)}).click()`);
  };
  const isOn = (page: DrivenPage, theme: keyof typeof paper): Promise<void> =>
    page.waitFor(`getComputedStyle(document.body).backgroundColor === '${paper[theme]}'`);

  test('pages that are open follow at once, back to the system too', async () => {
    const report = await world.driver.openOwnPage(reportPage);
    for (const theme of ['Dark', 'Light', 'Dark'] as const) {
      await choose(theme);
      await isOn(options, theme);
      await isOn(report, theme);
    }
    await choose(themeWords.names.system);
    await report.waitFor("document.documentElement.style.colorScheme === ''");
    await report.close();
  });

  test.each(['Dark', 'Light'] as const)('the bar in a page is %s when that was chosen', async (theme) => {
    await choose(theme);
    await isOn(options, theme);
    const tab = await openCase(world, theme === 'Dark' ? 'upgrade-available' : 'upgrade-from-popup');
    await tab.waitFor(`${bar} !== null`);
    expect(await world.driver.evaluate(backgroundOfBar(tab.id))).toBe(barPaper[theme]);
    await tab.close();
  });

  test.each(pages)('%s opens in the theme that was chosen', async (path) => {
    await choose('Dark');
    await isOn(options, 'Dark');
    const page = await world.driver.openOwnPage(path);
    await isOn(page, 'Dark');
    await page.close();
  });
});
