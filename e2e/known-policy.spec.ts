import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { bar } from './harness/bar.ts';
import { type BareBrowser, openBareBrowser } from './harness/bare-browser.ts';
import { reportThat } from './harness/reports.ts';
import { browsers } from './harness/world.ts';

describe.each(browsers)('the way back to a site that has asked for HTTPS only in %s', (name) => {
  let browser: BareBrowser;
  beforeAll(async () => {
    browser = await openBareBrowser(name);
    await browser.installForPrivateWindows();
  });
  afterAll(() => browser.close());

  const open = async (url: string, incognito: boolean): Promise<number> => {
    const options = JSON.stringify({ url, incognito });
    return Number(await browser.evaluate(`browser.windows.create(${options}).then(({ tabs }) => tabs[0].id)`));
  };
  const visitWithPolicy = async (url: string): Promise<void> => {
    await reportThat(browser, await open(url, false), { url, hsts: { state: 'seen' } });
  };
  /** What the bar says once a switch has failed; only our own world may look into its closed tree. */
  const wordsAfterSwitch = async (tabId: number, url: string): Promise<string> => {
    await browser.ask('switch-to-https', { tabId });
    await reportThat(browser, tabId, { url, upgrade: { value: { state: 'http-error' } } });
    const words = `browser.scripting
      .executeScript({
        target: { tabId: ${tabId} },
        func: () => {
          const host = ${bar};
          const tree = globalThis.chrome?.dom?.openOrClosedShadowRoot(host) ?? host.openOrClosedShadowRoot;
          // Its texts are drawn by style sheets, so that no page finds them.
          return [...(tree?.querySelectorAll('[data-text]') ?? [])].map(({ dataset }) => dataset.text).join(' ');
        },
      })
      .then(([{ result }]) => result)`;
    return String(await waitUntil('the bar says why', () => browser.evaluate(words)));
  };

  test('has a warning where the browser itself does not know it: in a private window', async () => {
    const url = 'http://broken-page.test/page';
    await visitWithPolicy('https://broken-page.test/');
    const hidden = await open(url, true);
    await reportThat(browser, hidden, { url, verdict: 'insecure' });
    const words = await wordsAfterSwitch(hidden, url);
    expect(words).toContain('Over HTTPS, the site answers with status 500. You are back on the previous page.');
    expect(words).toContain('This site has asked to be opened over HTTPS only');
  });

  test('has none once the site’s word has lapsed, as the browser sees it too', async () => {
    const url = 'http://lapsed.test/page';
    await visitWithPolicy('https://lapsed.test/');
    const tabId = await open(url, false);
    await waitUntil('the browser opens it unencrypted', async () => {
      await browser.evaluate(`browser.tabs.update(${tabId}, { url: '${url}' })`);
      await reportThat(browser, tabId, { verdict: expect.stringMatching(/insecure|secure/) });
      return (await browser.evaluate(`browser.tabs.get(${tabId}).then(({ url }) => url)`)) === url;
    });
    await reportThat(browser, tabId, { url, upgrade: { state: 'seen' } });
    const words = await wordsAfterSwitch(tabId, url);
    expect(words).toContain('You are back on the previous page.');
    expect(words).not.toContain('has asked to be opened over HTTPS only');
  });
});
