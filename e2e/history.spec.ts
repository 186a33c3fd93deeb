import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenPage } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { filled } from '../src/presentation/history/filled.ts';
import { historyPage } from '../src/presentation/history/page.ts';
import { reportPage } from '../src/presentation/report/page.ts';
import { history as words } from '../src/words/en/history.ts';
import { type BareBrowser, openBareBrowser } from './harness/bare-browser.ts';
import { press } from './harness/decisions.ts';
import { breakSite, historyIn, says, url } from './harness/history-in.ts';
import { browsers } from './harness/world.ts';

describe.each(browsers)('the history in %s', (browser) => {
  const history = historyIn(browser);
  const { stored, kept, keeps, turnOn, visit, openReport, visited, closeAll } = history;

  test('is off at first: a full report keeps nothing, and offers to', async () => {
    const { tab, page } = await visited();
    await says(page, words.turnOn);
    // A second visit with the report open, and the time in which one would be kept.
    await visit(tab);
    await page.waitFor("document.querySelector('main').dataset.verdict === 'secure'");
    expect(await stored()).toEqual({});
    await press(page, words.turnOn);
    await keeps(1);
    await closeAll(page, tab);
  });

  test('tells what a visit broke, and that the next one fixed it; each visit is kept once', async () => {
    await turnOn();
    const { tab, page } = await visited();
    await keeps(1);
    breakSite(true);
    await visit(tab, `${url}?token=secret#here`);
    await keeps(2);
    await says(page, filled(words.counts.new, { count: 1 }));
    const shown = "document.querySelector('.difference').innerText";
    await page.waitFor(`${shown}.includes(${JSON.stringify(words.none.fixed)})`);
    expect(await page.evaluate(shown)).toContain('HSTS');
    breakSite(false);
    await visit(tab);
    await keeps(3);
    await says(page, filled(words.counts.fixed, { count: 1 }));
    const [first, second, third] = await kept();
    expect([first, second, third].map((one) => one?.issues.some(({ rule }) => rule === 'missing-hsts'))).toEqual([
      ...[false, true, false],
    ]);
    expect(JSON.stringify(await stored())).not.toContain('secret');
    expect(await page.evaluate("document.querySelectorAll('.plot path').length")).toBe(3);
    // Another report of the same visit, and a page that reads it anew, add nothing.
    const again = await openReport(tab);
    await says(again, filled(words.counts.fixed, { count: 1 }));
    expect(await kept()).toHaveLength(3);
    await closeAll(again, page, tab);
  });

  test('keeps what two pages write at the same time', async () => {
    await turnOn();
    const tabs = [await history.driver.openTab(), await history.driver.openTab(), await history.driver.openTab()];
    const pages: DrivenPage[] = [];
    for (const tab of tabs) pages.push(await openReport(tab));
    const addresses = [url, 'https://changing.test/other', 'https://unchanging.test/'];
    await Promise.all(tabs.map((tab, index) => visit(tab, addresses[index])));
    await keeps(3);
    expect((await kept()).map((one) => one.url).sort()).toEqual([...addresses].sort());
    expect(Object.keys(await stored()).sort()).toEqual(['history', 'history:changing.test', 'history:unchanging.test']);
    await closeAll(...pages, ...tabs);
  });

  test('turned off, it keeps what there is or erases it, as a person says', async () => {
    await turnOn();
    const { tab, page: report } = await visited();
    await keeps(1);
    const [own] = await kept();
    const page = await history.driver.openOwnPage(historyPage);
    await press(page, words.manage.turnOff);
    await press(page, words.manage.keep);
    await says(page, words.isOff);
    await says(report, words.turnOn);
    await visit(tab);
    await report.waitFor("document.querySelector('main').dataset.verdict === 'secure'");
    expect(await kept()).toEqual([own]);
    await report.close();
    await press(page, words.turnOn);
    await press(page, words.manage.turnOff);
    await press(page, words.manage.drop);
    await says(page, words.manage.erased);
    expect(await stored()).toEqual({});
    await closeAll(page, tab);
  });

  test('a deep audit and a passive one are compared with the reason why they differ', async () => {
    await turnOn();
    const { tab, page } = await visited();
    await keeps(1);
    await history.driver.ask('deep-audit', { tabId: tab.id });
    await waitUntil('the deep audit is kept', async () => (await kept()).some(({ mode }) => mode === 'deep'));
    await says(page, words.reasons.deeper);
    await closeAll(page, tab);
  });
});

describe.each(browsers)('in %s, a private window', (name) => {
  let browser: BareBrowser;
  beforeAll(async () => {
    browser = await openBareBrowser(name);
    await browser.installForPrivateWindows();
  });
  afterAll(() => browser.close());

  test('leaves nothing in the history, though its full report is open', async () => {
    await browser.evaluate('browser.storage.local.set({ history: true })');
    const open = async (isPrivate: boolean, address: string) => {
      const options = JSON.stringify({ incognito: isPrivate, url: address });
      const tabId = await browser.evaluate(`browser.windows.create(${options}).then(({ tabs }) => tabs[0].id)`);
      return browser.openOwnPage(`${reportPage}?tab=${tabId}`);
    };
    const stored = async (): Promise<string> =>
      String(await browser.evaluate('browser.storage.local.get(null).then(JSON.stringify)'));
    const hidden = await open(true, 'https://both.test/');
    await waitUntil(words.ofPrivate, () =>
      hidden.evaluate(`document.body.innerText.includes(${JSON.stringify(words.ofPrivate)})`),
    );
    // What is kept of an ordinary window was kept later.
    await open(false, 'https://clean.test/');
    await waitUntil('the other is kept', async () => (await stored()).includes('history:clean.test'));
    expect(await hidden.evaluate("document.querySelector('main').dataset.verdict")).not.toBe('unknown');
    expect(await stored()).not.toContain('both.test');
  });
});
