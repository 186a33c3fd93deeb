import { describe, expect, test } from 'vitest';
import type { DrivenPage } from '../src/cli/drivers/driver.ts';
import { filled } from '../src/presentation/history/filled.ts';
import { historyPage } from '../src/presentation/history/page.ts';
import { reportPage } from '../src/presentation/report/page.ts';
import { history as words } from '../src/words/en/history.ts';
import { chooseFile } from './harness/choose-file.ts';
import { press } from './harness/decisions.ts';
import { changingCase, historyIn, says, url } from './harness/history-in.ts';
import { browsers, openWorld } from './harness/world.ts';

describe.each(browsers)('what is stored of the history in %s', (browser) => {
  const history = historyIn(browser);
  const { stored, kept, keeps, turnOn, visit, visited, closeAll } = history;

  /** What the page saves, in place of a download. */
  const exported = async (page: DrivenPage): Promise<string> => {
    await page.evaluate(`{
      globalThis.saved = undefined;
      URL.createObjectURL = (file) => { void file.text().then((text) => { globalThis.saved = text; }); return '#'; };
      HTMLAnchorElement.prototype.click = () => undefined;
    }`);
    await press(page, words.manage.export);
    await page.waitFor('globalThis.saved !== undefined');
    return String(await page.evaluate('globalThis.saved'));
  };
  const file = (...reports: readonly unknown[]): string =>
    JSON.stringify({ history: 1, tool: { name: 'Portcullis', version: '0' }, reports });

  test('exported, erased and imported again it is the same, and a second import doubles nothing', async () => {
    await turnOn();
    const { tab, page: report } = await visited();
    await keeps(1);
    await visit(tab, 'https://unchanging.test/');
    await keeps(2);
    await closeAll(report, tab);
    const before = await stored();
    const page = await history.driver.openOwnPage(historyPage);
    const saved = await exported(page);

    await press(page, words.manage.erase);
    await says(page, words.manage.sure);
    await press(page, words.manage.cancel);
    expect(await stored()).toEqual(before);
    await press(page, words.manage.erase);
    await press(page, words.manage.confirm);
    await says(page, words.manage.erased);
    expect(await stored()).toEqual({ history: true });

    await chooseFile(page, 'history.json', saved);
    await says(page, filled(words.manage.imported, { count: 2, all: 2 }));
    expect(await stored()).toEqual(before);
    expect(await exported(page)).toBe(saved);
    await chooseFile(page, 'history.json', saved);
    await says(page, filled(words.manage.imported, { count: 0, all: 2 }));
    expect(await stored()).toEqual(before);
    await page.close();
  });

  test('takes no file that we would not have written, and says hostile words as text', async () => {
    await turnOn();
    const { tab, page: report } = await visited();
    await keeps(1);
    await closeAll(report, tab);
    const before = await stored();
    const [own] = await kept();
    if (own === undefined) throw new Error('Nothing is kept.');
    const page = await history.driver.openOwnPage(historyPage);
    await page.waitFor("document.querySelector('input[type=file]') !== null");
    // No two in a row are refused with the same words, so that each can be waited for.
    for (const [content, problem] of [
      [file({ ...own, url: 'javascript:alert(1)' }), words.problems.foreign],
      [file(own).slice(0, -8), words.problems.json],
      [file({ ...own, at: '9999-01-01T00:00:00.000Z' }), words.problems.foreign],
      ['<script>alert(1)</script>', words.problems.json],
      [file(own, { ...own, url: 'https://a:hunter2@changing.test/' }), words.problems.foreign],
      [file(own).replace('"history":1', '"history":2'), words.problems.version],
      ['{"version":1,"verdict":"secure"}', words.problems.foreign],
    ] as const) {
      await chooseFile(page, 'odd.json', content);
      await page.waitFor(`document.querySelector('[role=alert]')?.textContent === ${JSON.stringify(problem)}`);
      expect(await stored()).toEqual(before);
    }
    const hostile = '<img src=x onerror="document.title=1">\u202e';
    const issue = { rule: 'constructor', severity: 'serious', title: hostile, what: [hostile, '__proto__'] };
    const reports = [own, { ...own, at: new Date(Date.parse(own.at) + 1_000).toISOString(), issues: [issue] }];
    await chooseFile(page, 'hostile.json', file(...reports));
    await says(page, filled(words.manage.imported, { count: 1, all: 2 }));
    await page.close();

    const shown = await history.driver.openOwnPage(`${historyPage}?site=changing.test`);
    await says(shown, '<img src=x onerror="document.title=1">\ufffd');
    expect(await shown.evaluate("document.querySelectorAll('img, script:not([src])').length")).toBe(0);
    await shown.close();
  });

  test('what is stored and cannot be read is dropped with a sentence, and nothing else', async () => {
    await turnOn();
    const { tab, page: report } = await visited();
    await keeps(1);
    await closeAll(report, tab);
    const before = await stored();
    const odd = { history: 9, reports: ['<img src=x>'] };
    await history.driver.evaluate(`browser.storage.local.set(${JSON.stringify({ 'history:odd.test': odd })})`);
    const page = await history.driver.openOwnPage(historyPage);
    await says(page, words.dropped);
    expect(await stored()).toEqual(before);
    await page.close();
  });

  test('where there is no room left, that is said, and what was kept stays', async () => {
    await turnOn();
    const { tab, page } = await visited();
    await keeps(1);
    await says(page, words.needsTwo);
    const before = await stored();
    // What each browser says of a full storage; Chromium's is filled below.
    await page.evaluate(
      "browser.storage.local.set = () => Promise.reject(new Error('QuotaExceededError: storage.local API call exceeded its quota limitations.'))",
    );
    await visit(tab);
    await says(page, words.full);
    expect(await stored()).toEqual(before);
    await closeAll(page, tab);
  });
});

test('in chromium, a storage that is full loses nothing', async () => {
  const world = await openWorld('chromium', { cases: [changingCase] });
  try {
    const { driver } = world;
    await driver.evaluate(
      "browser.storage.local.getBytesInUse(null).then((used) => browser.storage.local.set({ history: true, filler: 'x'.repeat(browser.storage.local.QUOTA_BYTES - used - 600) }))",
    );
    const tab = await driver.openTab();
    await tab.visit(url, 15_000);
    const page = await driver.openOwnPage(`${reportPage}?tab=${tab.id}`);
    await says(page, words.full);
    const keys = "browser.storage.local.get(null).then((all) => ['filler', 'history'].every((key) => key in all))";
    expect(await driver.evaluate(keys)).toBe(true);
  } finally {
    await world.close();
  }
});
