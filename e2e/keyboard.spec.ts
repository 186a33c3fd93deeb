import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenPage, DrivenTab } from '../src/cli/drivers/driver.ts';
import type { KeptReport } from '../src/core/history/history-schema.ts';
import { sampleKept } from '../src/core/history/samples/kept.ts';
import { historyPage } from '../src/presentation/history/page.ts';
import { panelPage } from '../src/presentation/panel/page.ts';
import { popupWords } from '../src/presentation/popup/words.ts';
import { reportPage } from '../src/presentation/report/page.ts';
import { siteCheckPage } from '../src/presentation/site/page.ts';
import { welcomePage } from '../src/presentation/welcome/page.ts';
import { history } from '../src/words/en/history.ts';
import { caseById } from './harness/case-by-id.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

/** Where the keyboard stands: what a person would be told, and whether it can be seen. */
interface Stop {
  /** Its place among everything that can be reached, in the order of the page. */
  readonly index: number;
  readonly name: string;
  readonly isMarked: boolean;
  readonly isInSight: boolean;
}

/** Everything that the keyboard must reach: what is shown, and not folded away. */
const reachable = `[...document.querySelectorAll('button, a[href], summary, input, select, [tabindex="0"]')].filter(
  (one) => !one.disabled && one.checkVisibility({ visibilityProperty: true })
    && !(one.type === 'radio' && !one.checked && document.querySelector('input[name="' + one.name + '"]:checked') !== null))`;

const standing = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body || at === document.documentElement) return null;
  const { outlineStyle, boxShadow } = getComputedStyle(at);
  const around = at.type === 'file' ? getComputedStyle(at.closest('label')).outlineStyle : 'none';
  const { top, bottom, width } = (at.type === 'file' ? at.closest('label') : at).getBoundingClientRect();
  return JSON.stringify({
    index: ${reachable}.indexOf(at),
    name: (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent ?? '').trim(),
    isMarked: outlineStyle !== 'none' || boxShadow !== 'none' || around !== 'none',
    isInSight: width > 0 && bottom > 0 && top < innerHeight,
  });
})()`;

/** Walks with the Tab key from the start of the page to its end. */
async function walk(page: DrivenPage): Promise<readonly Stop[]> {
  await page.evaluate('document.activeElement?.blur(); scrollTo(0, 0)');
  const stops: Stop[] = [];
  for (;;) {
    await page.press('Tab');
    const at = await page.evaluate(standing);
    if (at === null || at === undefined) return stops;
    const stop: Stop = JSON.parse(String(at));
    if (stops.some(({ index }) => index === stop.index)) return stops;
    stops.push(stop);
    if (stops.length > 400) throw new Error('The walk does not end.');
  }
}

/** Everything is reached, in the order in which it is read, named, marked and in sight. */
async function expectWalk(page: DrivenPage): Promise<readonly Stop[]> {
  const count = Number(await page.evaluate(`${reachable}.length`));
  const stops = await walk(page);
  expect(stops.filter(({ name, isMarked, isInSight }) => name === '' || !isMarked || !isInSight)).toEqual([]);

  expect(stops.map(({ index }) => index)).toEqual(Array.from({ length: count }, (_, index) => index));
  return stops;
}

describe.each(browsers)('with the keyboard alone in %s', (browser) => {
  let world: World;
  let tab: DrivenTab;
  beforeAll(async () => {
    world = await openWorld(browser);
    tab = await world.driver.openTab();
    await tab.visit(caseById(world.lab, 'mixed-script').start, 15_000);
  });
  afterAll(() => world.close());

  const open = async (path: string, ready: string): Promise<DrivenPage> => {
    const page = await world.driver.openOwnPage(path);
    await page.waitFor(ready);
    return page;
  };
  const isRead = "document.querySelector('main')?.dataset.verdict === 'warning'";

  test('the popup is walked through, with its action first', async () => {
    // What a person can do follows from the settings too, which are read beside the report.
    const isOffered = `${isRead} && document.querySelector('.offer').innerText.includes('Fix this page')`;
    const popup = await open(`src/presentation/popup/index.html?tab=${tab.id}`, isOffered);
    const stops = await expectWalk(popup);
    const names = stops.map(({ name }) => name);
    expect(names[0]).toBe('Fix this page');
    expect(names.slice(0, 4)).toContain(popupWords.fullReport);
    expect(names.slice(0, 5)).toContain('Run deep audit');
    await popup.close();
  });

  test('what is folded opens and closes, and the menu, too', async () => {
    const popup = await open(`src/presentation/popup/index.html?tab=${tab.id}`, isRead);
    const opened = "document.querySelectorAll('details[open]').length";
    await popup.evaluate("document.querySelector('summary').focus()");
    await popup.press('Enter');
    await popup.waitFor(`${opened} === 1`);
    await popup.press('Enter');
    await popup.waitFor(`${opened} === 0`);
    await popup.evaluate("document.querySelector('.menu-button').focus()");
    await popup.press('Enter');
    await popup.waitFor("document.querySelector('#menu').matches(':popover-open')");
    await popup.press('Tab');
    await popup.waitFor("document.querySelector('#menu').contains(document.activeElement)");
    await popup.press('Escape');
    await popup.waitFor("!document.querySelector('#menu').matches(':popover-open')");
    expect(await popup.evaluate("document.activeElement.className === 'menu-button'")).toBe(true);
    await popup.close();
  });

  test.each([
    [
      'the full report',
      () => `${reportPage}?tab=${tab.id}`,
      `${isRead} && document.querySelector('.history button') !== null`,
    ],
    ['the panel', () => panelPage, "document.querySelector('main button') !== null"],
    ['the options', () => 'src/presentation/options/index.html', "document.querySelector('main input') !== null"],
    ['the history', () => historyPage, "document.querySelector('main button') !== null"],
    ['the first page', () => welcomePage, "document.querySelector('main button') !== null"],
    [
      'the check of a site',
      () => `${siteCheckPage}?host=mixed-script.test`,
      "document.querySelector('article') !== null",
    ],
  ])('%s is walked through', async (_name, path, ready) => {
    const page = await open(path(), ready);
    const stops = await expectWalk(page);
    expect(stops.length).toBeGreaterThan(0);
    await page.close();
  });

  test('the full report of a page with a history is walked through', async () => {
    const before: KeptReport = { ...sampleKept, url: 'https://mixed-script.test/', at: new Date().toISOString() };
    const stored = { history: true, 'history:mixed-script.test': { history: 1, reports: [before] } };
    await world.driver.evaluate(`browser.storage.local.set(${JSON.stringify(stored)})`);
    const page = await open(
      `${reportPage}?tab=${tab.id}`,
      `${isRead} && document.querySelector('.difference') !== null`,
    );
    const names = (await expectWalk(page)).map(({ name }) => name);
    expect(names).toContain(history.all);
    for (const label of [history.compare, history.with]) {
      expect(names.filter((name) => name.startsWith(`${label} `))).toHaveLength(1);
    }
    await page.close();
    await world.driver.evaluate(`browser.storage.local.remove(${JSON.stringify(Object.keys(stored))})`);
  });
});
