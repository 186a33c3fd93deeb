import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenPage } from '../src/cli/drivers/driver.ts';
import { panelPage } from '../src/presentation/panel/page.ts';
import { popupWords } from '../src/presentation/popup/words.ts';
import { caseById } from './harness/case-by-id.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

/** The panel itself, beside the page, which every other page of the extension can reach. */
const panel = `browser.extension.getViews().find(({ document }) => document.URL.endsWith('${panelPage}'))`;
const shownIn = (view: string): string => `(${view}?.document.querySelector('.verdict')?.innerText ?? '')`;

/** Milliseconds in which the panel shows another tab, at most. */
const soon = 200;

/** Presses a button as a person does: a panel opens for nothing less. */
async function press(page: DrivenPage, label: string): Promise<void> {
  const [x = 0, y = 0] = JSON.parse(
    String(
      await page.evaluate(`(() => {
        const named = ({ textContent }) => textContent === ${JSON.stringify(label)};
        const { x, y, width, height } = [...document.querySelectorAll('button')].find(named).getBoundingClientRect();
        return JSON.stringify([x + width / 2, y + height / 2]);
      })()`),
    ),
  );
  await page.click(x, y);
}

describe.each(browsers)('the panel beside the page in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  const evaluate = (expression: string): Promise<unknown> => world.driver.evaluate(expression);
  /** Opens a page in the window of another tab, and shows it. */
  const openBeside = (id: string, windowId: number): Promise<unknown> =>
    evaluate(
      `browser.tabs.create({ windowId: ${windowId}, url: '${caseById(world.lab, id).start}' }).then(({ id }) => id)`,
    );
  const hostOf = (id: string): string => new URL(caseById(world.lab, id).start).hostname;
  const showsHost = (id: string) =>
    expect.poll(() => evaluate(shownIn(panel)), { timeout: 15_000 }).toContain(hostOf(id));
  const showsVerdict = (verdict: string) =>
    expect
      .poll(() => evaluate(`${panel}.document.querySelector('main').dataset.verdict`), { timeout: 15_000 })
      .toBe(verdict);

  test('opens from the menu of the popup, follows the tabs of its window, and outlives a tab', async () => {
    const tab = await world.driver.openTab();
    await tab.visit(caseById(world.lab, 'mixed-script').start, 15_000);
    const popup = await world.driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    await popup.waitFor("document.querySelector('main')?.dataset.verdict === 'warning'");
    // In this test the popup is a tab, or even the only one of the window that the panel is in.
    await popup.evaluate('window.close = () => undefined');
    await popup.evaluate("document.querySelector('#menu').showPopover()");
    await press(popup, popupWords.openPanel(browser === 'firefox' ? 'sidebar' : 'side panel'));
    await expect.poll(() => evaluate(`${panel} !== undefined`), { timeout: 10_000 }).toBe(true);

    const windowId = Number(await popup.evaluate('browser.windows.getCurrent().then(({ id }) => id)'));
    const first = await openBeside('mixed-script', windowId);
    await showsHost('mixed-script');
    await showsVerdict('warning');
    const second = await openBeside('https-clean', windowId);
    await showsHost('https-clean');
    await showsVerdict('secure');

    const times: number[] = [];
    for (const [shown, id] of [first, second, first, second, first].map(
      (one) => [one, one === first ? 'mixed-script' : 'https-clean'] as const,
    )) {
      times.push(Number(await evaluate(timeToShow(hostOf(id), Number(shown)))));
    }
    // The machine may be busy at any one moment, though not at all of them.
    expect(Math.min(...times)).toBeLessThan(soon);

    await evaluate(`browser.tabs.update(${second}, { active: true }).then(() => browser.tabs.remove(${second}))`);
    await expect.poll(() => evaluate(shownIn(panel)), { timeout: 10_000 }).not.toContain(hostOf('https-clean'));
    await evaluate(`browser.tabs.update(${first}, { active: true }).then(() => undefined)`);
    await showsHost('mixed-script');
    expect(await evaluate(`${panel}.document.body.innerText`)).not.toContain(popupWords.unread(''));

    await evaluate(`browser.tabs.remove(${first})`);
    await popup.close();
    await tab.close();
  });

  test('has nothing that axe-core minds', async () => {
    const page = await world.driver.openOwnPage(panelPage);
    const windowId = Number(await page.evaluate('browser.windows.getCurrent().then(({ id }) => id)'));
    const shown = await openBeside('mixed-script', windowId);
    await page.waitFor(`${shownIn('window')}.includes('${hostOf('mixed-script')}')`);
    await page.evaluate(axe.source);
    expect(
      await page.evaluate(
        "axe.run().then(({ violations }) => violations.map(({ id, help }) => id + ': ' + help).join())",
      ),
    ).toBe('');
    await evaluate(`browser.tabs.remove(${shown})`);
    await page.close();
  });

  /** Resolves with how many milliseconds after the click on a tab the panel shows its host. */
  const timeToShow = (host: string, tabId: number): string => `(async () => {
    const view = ${panel};
    const begin = performance.now();
    const isThere = () => ${shownIn('view')}.includes('${host}');
    const there = new Promise((resolve) => {
      const watch = new view.MutationObserver(() => {
        if (!isThere()) return;
        watch.disconnect();
        resolve(performance.now());
      });
      watch.observe(view.document, { subtree: true, childList: true, characterData: true });
    });
    await browser.tabs.update(${tabId}, { active: true });
    return (await there) - begin;
  })()`;
});
