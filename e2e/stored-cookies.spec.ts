import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BareBrowser, openBareBrowser } from './harness/bare-browser.ts';
import { reportThat } from './harness/reports.ts';

const start = 'https://loose-cookies.test/';

describe('cookies without a deep audit in chromium', () => {
  let browser: BareBrowser;
  beforeAll(async () => {
    browser = await openBareBrowser('chromium');
  });
  afterAll(() => browser.close());

  const visit = async (): Promise<number> => {
    await browser.open(start);
    return Number(await browser.evaluate(`browser.tabs.query({ url: '${start}' }).then((tabs) => tabs.at(-1).id)`));
  };

  test('are not known until a person lets Portcullis read them', async () => {
    await browser.install();
    const tabId = await visit();
    await reportThat(browser, tabId, {
      verdict: 'secure',
      findings: expect.arrayContaining([
        expect.objectContaining({
          rule: 'insecure-cookie',
          outcome: 'unknown',
          because: expect.stringContaining('permission'),
        }),
      ]),
    });
    const popup = await browser.openPopup(tabId);
    const buttons = "[...document.querySelectorAll('button')].map((one) => one.textContent).join()";
    await expect.poll(() => popup.evaluate(buttons), { timeout: 10_000 }).toContain('Check cookies');
    await popup.close();
  });

  test('are then judged by what the browser keeps, without a value anywhere', async () => {
    await browser.install({ allGranted: true });
    const tabId = await visit();
    const report = await reportThat(browser, tabId, {
      verdict: 'warning',
      findings: expect.arrayContaining([
        expect.objectContaining({
          ...{ rule: 'insecure-cookie', outcome: 'fail' },
          proof: [expect.objectContaining({ text: 'sid', url: start })],
        }),
      ]),
    });
    // What the browser dropped is in no store, so of that nothing is claimed.
    for (const rule of ['broken-cookie-prefix', 'insecure-cross-site-cookie'])
      expect(report.findings.find((one) => one.rule === rule)).toMatchObject({ outcome: 'unknown' });
    expect(JSON.stringify(report)).not.toContain('kept-secret');
  });
});
