import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DrivenPage, DrivenTab } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import type { KeptReport } from '../src/core/history/history-schema.ts';
import { filled } from '../src/presentation/history/filled.ts';
import { historyPage } from '../src/presentation/history/page.ts';
import { reportPage } from '../src/presentation/report/page.ts';
import { history as words } from '../src/words/en/history.ts';
import { type BareBrowser, openBareBrowser } from './harness/bare-browser.ts';
import { chooseFile } from './harness/choose-file.ts';
import { press } from './harness/decisions.ts';
import { browsers, openWorld, type World } from './harness/world.ts';
import { type Answer, securePage } from './lab/answers.ts';
import { defineCase } from './lab/case.ts';

const url = 'https://changing.test/';
const sound = securePage({ title: 'A page that changes' });

/** Whether the site has lost its HSTS policy. */
let isBroken = false;
const changing: Answer = {
  ...sound,
  get headers() {
    return isBroken ? { 'Content-Type': 'text/html; charset=utf-8' } : sound.headers;
  },
};
const own = defineCase({
  id: 'changing',
  title: 'A site that loses a protection',
  start: url,
  answers: {
    [url]: changing,
    'https://unchanging.test/': securePage({ title: 'Another site' }),
    'https://changing.test/other': securePage({ title: 'Another page' }),
  },
  expect: { verdict: 'secure' },
});

const text = 'document.body.innerText';
const says = (page: Pick<DrivenPage, 'waitFor'>, words: string): Promise<void> =>
  page.waitFor(`${text}.includes(${JSON.stringify(words)})`);

describe.each(browsers)('the history in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { cases: [own] });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    isBroken = false;
    await world.driver.evaluate(
      "browser.storage.local.get(null).then((all) => browser.storage.local.remove(Object.keys(all).filter((key) => key.startsWith('history'))))",
    );
  });

  /** Everything that is stored of it, by key. */
  const stored = async (): Promise<Readonly<Record<string, { readonly reports: readonly KeptReport[] }>>> =>
    JSON.parse(
      String(
        await world.driver.evaluate(
          "browser.storage.local.get(null).then((all) => JSON.stringify(Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('history')))))",
        ),
      ),
    );
  const kept = async (): Promise<readonly KeptReport[]> =>
    Object.values(await stored()).flatMap(({ reports = [] }) => reports);
  const keeps = (count: number): Promise<unknown> =>
    waitUntil(`${count} reports are kept`, async () => (await kept()).length === count);
  const turnOn = (): Promise<unknown> => world.driver.evaluate('browser.storage.local.set({ history: true })');
  const visit = async (tab: DrivenTab, address = url): Promise<void> => {
    await tab.visit(address, 15_000);
    await tab.waitFor("document.readyState === 'complete'");
  };
  const openReport = (tab: DrivenTab): Promise<DrivenPage> => world.driver.openOwnPage(`${reportPage}?tab=${tab.id}`);
  const visited = async (): Promise<{ readonly tab: DrivenTab; readonly page: DrivenPage }> => {
    const tab = await world.driver.openTab();
    await visit(tab);
    return { tab, page: await openReport(tab) };
  };
  const closeAll = async (...pages: readonly DrivenPage[]): Promise<void> => {
    for (const page of pages) await page.close();
  };

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
    isBroken = true;
    await visit(tab, `${url}?token=secret#here`);
    await keeps(2);
    await says(page, filled(words.counts.new, { count: 1 }));
    const shown = "document.querySelector('.difference').innerText";
    await page.waitFor(`${shown}.includes(${JSON.stringify(words.none.fixed)})`);
    expect(await page.evaluate(shown)).toContain('HSTS');
    isBroken = false;
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
    const tabs = [await world.driver.openTab(), await world.driver.openTab(), await world.driver.openTab()];
    const pages: DrivenPage[] = [];
    for (const tab of tabs) pages.push(await openReport(tab));
    const addresses = [url, 'https://changing.test/other', 'https://unchanging.test/'];
    await Promise.all(tabs.map((tab, index) => visit(tab, addresses[index])));
    await keeps(3);
    expect((await kept()).map((one) => one.url).sort()).toEqual([...addresses].sort());
    expect(Object.keys(await stored()).sort()).toEqual(['history', 'history:changing.test', 'history:unchanging.test']);
    await closeAll(...pages, ...tabs);
  });

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
    const page = await world.driver.openOwnPage(historyPage);
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
    const page = await world.driver.openOwnPage(historyPage);
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

    const shown = await world.driver.openOwnPage(`${historyPage}?site=changing.test`);
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
    await world.driver.evaluate(`browser.storage.local.set(${JSON.stringify({ 'history:odd.test': odd })})`);
    const page = await world.driver.openOwnPage(historyPage);
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

  test('turned off, it keeps what there is or erases it, as a person says', async () => {
    await turnOn();
    const { tab, page: report } = await visited();
    await keeps(1);
    const [own] = await kept();
    const page = await world.driver.openOwnPage(historyPage);
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
    await world.driver.ask('deep-audit', { tabId: tab.id });
    await waitUntil('the deep audit is kept', async () => (await kept()).some(({ mode }) => mode === 'deep'));
    await says(page, words.reasons.deeper);
    await closeAll(page, tab);
  });
});

test('in chromium, a storage that is full loses nothing', async () => {
  const world = await openWorld('chromium', { cases: [own] });
  try {
    isBroken = false;
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
    await waitUntil(words.ofPrivate, () => hidden.evaluate(`${text}.includes(${JSON.stringify(words.ofPrivate)})`));
    // What is kept of an ordinary window was kept later.
    await open(false, 'https://clean.test/');
    await waitUntil('the other is kept', async () => (await stored()).includes('history:clean.test'));
    expect(await hidden.evaluate("document.querySelector('main').dataset.verdict")).not.toBe('unknown');
    expect(await stored()).not.toContain('both.test');
  });
});
