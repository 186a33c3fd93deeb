import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { type BareBrowser, openBareBrowser } from './harness/bare-browser.ts';
import { hopsOf, readReport, reportThat, storedTab } from './harness/reports.ts';

const asked = {
  'http://resource.test/script.js': 'blocked',
  'http://resource.test/ahead.svg': 'upgraded',
  'http://resource.test/ahead.json': 'blocked',
};
const start = 'https://ahead.test/';

/** Chromium draws pages ahead, and keeps whole pages for the back button, only where no debugger looks on. */
describe('a page that nobody debugs in Chromium', () => {
  let browser: BareBrowser;
  beforeAll(async () => {
    browser = await openBareBrowser('chromium');
    await browser.install();
    browser.lookAway();
  });
  afterAll(() => browser.close());

  const openTab = async (url: string): Promise<number> => {
    const id = Number(await browser.evaluate(`browser.tabs.create({ url: '${url}' }).then(({ id }) => id)`));
    await reportThat(browser, id, { url, hsts: { state: 'seen' } });
    return id;
  };
  /** Runs a function in the page and resolves with what it returns. */
  const inPage = (tabId: number, code: string): Promise<unknown> =>
    browser.evaluate(
      `browser.scripting.executeScript({ target: { tabId: ${tabId} }, func: ${code} }).then(([{ result }]) => result)`,
    );
  const nextIsDrawn = (tabId: number) =>
    waitUntil('the next page is drawn, and has said what it asks for', async () => {
      const { ahead } = await storedTab(browser, tabId);
      return JSON.stringify(ahead).includes('script.js');
    });

  test('prerendered has its own report once it shows, and none of it is the first page’s', async () => {
    const tab = await openTab(start);
    await nextIsDrawn(tab);
    expect(await readReport(browser, tab)).toMatchObject({
      url: start,
      verdict: 'secure',
      insecureRequests: { items: [] },
    });

    await inPage(tab, "() => document.querySelector('a').click()");
    const next = await reportThat(browser, tab, { url: `${start}next`, verdict: 'warning', hsts: { state: 'seen' } });
    expect(await inPage(tab, '() => document.documentElement.dataset.ahead')).toBe('yes');
    const outcomes = async (): Promise<unknown> => {
      const { insecureRequests } = await readReport(browser, tab);
      return Object.fromEntries(insecureRequests.items.map(({ url, outcome }) => [url, outcome]));
    };
    await vi.waitFor(async () => expect(await outcomes()).toEqual(asked), { timeout: 10_000 });
    expect(hopsOf(next)).toEqual(['start 200']);
    await browser.evaluate(`browser.tabs.remove(${tab})`);
  });

  test('prerendered and given up leaves nothing behind', async () => {
    const tab = await openTab(start);
    await nextIsDrawn(tab);
    await browser.evaluate(`browser.tabs.update(${tab}, { url: 'https://clean.test/' }).then(() => true)`);
    const report = await reportThat(browser, tab, { url: 'https://clean.test/', verdict: 'secure' });
    expect(report.insecureRequests.items).toEqual([]);
    await browser.evaluate(`browser.tabs.remove(${tab})`);
  });

  test('kept for the back button comes back with its report as it was', async () => {
    const tab = await openTab('https://mixed-script.test/');
    const before = await reportThat(browser, tab, { verdict: 'warning' });
    await inPage(tab, '() => { window.kept = true; }');
    await browser.evaluate(`browser.tabs.update(${tab}, { url: 'https://clean.test/' }).then(() => true)`);
    await reportThat(browser, tab, { url: 'https://clean.test/', verdict: 'secure' });
    await browser.evaluate(`browser.tabs.goBack(${tab})`);
    expect(await reportThat(browser, tab, { url: before.url, verdict: 'warning' })).toEqual(before);
    expect(await inPage(tab, '() => window.kept')).toBe(true);
    await browser.evaluate(`browser.tabs.remove(${tab})`);
  });
});
