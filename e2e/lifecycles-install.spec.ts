import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BareBrowser, openBareBrowser } from './harness/bare-browser.ts';
import { hopsOf, readReport, reportThat } from './harness/reports.ts';
import { browsers } from './harness/world.ts';

const blockedScript = { url: 'http://resource.test/script.js', outcome: 'blocked' };

describe.each(browsers)('a tab that is older than the extension in %s', (name) => {
  let browser: BareBrowser;
  beforeEach(async () => {
    browser = await openBareBrowser(name);
  });
  afterEach(() => browser.close());

  const tabShowing = async (url: string): Promise<number> =>
    Number(await browser.evaluate(`browser.tabs.query({ url: '${url}*' }).then(([tab]) => tab.id)`));

  test('is read as far as its page shows, and in full after a reload', async () => {
    await browser.open('https://mixed-script.test/');
    await browser.install();
    const tabId = await tabShowing('https://mixed-script.test/');
    const report = await reportThat(browser, tabId, {
      verdict: 'warning',
      insecureRequests: { items: [blockedScript] },
    });
    expect(hopsOf(report)).toEqual([]);
    expect(report.hsts).toMatchObject({ state: 'gap', reason: expect.stringContaining('Reload') });

    await browser.evaluate(`browser.tabs.reload(${tabId}, { bypassCache: true })`);
    const reloaded = await reportThat(browser, tabId, { hsts: { state: 'seen' }, verdict: 'warning' });
    expect(hopsOf(reloaded)).toEqual(['start 200']);
  });

  test('is read again when the extension is updated', async () => {
    await browser.install();
    await browser.open('https://mixed-script.test/');
    const tabId = await tabShowing('https://mixed-script.test/');
    await reportThat(browser, tabId, { verdict: 'warning', hsts: { state: 'seen' } });
    await browser.install();
    const report = await reportThat(browser, tabId, {
      verdict: 'warning',
      insecureRequests: { items: [blockedScript] },
    });
    expect(report.hsts.state).toBe('gap');
    expect(await readReport(browser, tabId)).toEqual(report);
  });
});
