import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { type BareBrowser, openBareBrowser } from './harness/bare-browser.ts';
import { readReport, reportThat } from './harness/reports.ts';
import { browsers } from './harness/world.ts';

const [mixed, clean] = ['https://mixed-script.test/', 'https://clean.test/'];
const blocked = { items: [{ url: 'http://resource.test/script.js', outcome: 'blocked' }] };
const noAccess = { verdict: 'unknown', summary: expect.stringContaining('no access to this site'), findings: [] };

describe.each(browsers)('access to sites in %s', (name) => {
  let browser: BareBrowser;
  beforeEach(async () => {
    browser = await openBareBrowser(name);
    await browser.install();
  });
  afterEach(() => browser.close());

  /** Opens a page in a tab of its own, and resolves with the extension's number of that tab. */
  const open = async (url: string): Promise<number> => {
    const ids = async (): Promise<number[]> =>
      JSON.parse(
        String(
          await browser.evaluate('browser.tabs.query({}).then((tabs) => JSON.stringify(tabs.map(({ id }) => id)))'),
        ),
      );
    const before = await ids();
    await browser.open(url);
    const [added = 0] = (await ids()).filter((id) => !before.includes(id));
    return added;
  };
  const offersAccess = async (tabId: number): Promise<void> => {
    const popup = await browser.openPopup(tabId);
    await waitUntil('the button is there', () =>
      popup.evaluate("[...document.querySelectorAll('button')].some((one) => one.innerText === 'Grant access')"),
    );
    await popup.close();
  };

  test('on a click only: the page is read once the popup opens, and what stays unseen is said', async () => {
    await browser.withholdAccess();
    const tab = await open(mixed);
    await offersAccess(tab);
    expect(await readReport(browser, tab)).toMatchObject({ url: mixed, ...noAccess });

    await browser.clickIcon();
    await offersAccess(tab);
    const report = await reportThat(browser, tab, { url: mixed, verdict: 'warning', insecureRequests: blocked });
    const reason = expect.stringContaining('only when you click');
    expect(report).toMatchObject({ connection: { hops: [] }, hsts: { state: 'gap', reason } });
    expect(report.findings.find(({ rule }) => rule === 'downgrade-redirect')).toMatchObject({
      ...{ outcome: 'unknown', because: reason },
    });
  });

  test('taken back in mid-use: what was seen stays, and the next page is a gap with its button', async () => {
    const tab = await open(mixed);
    const before = await reportThat(browser, tab, { url: mixed, verdict: 'warning', hsts: { state: 'seen' } });
    await browser.withholdAccess();
    expect(await readReport(browser, tab)).toEqual(before);

    const leave = `browser.tabs.update(${tab}, { url: '${clean}' }).then(() => true)`;
    await browser.evaluate(leave);
    await reportThat(browser, tab, { url: clean, ...noAccess });
    await offersAccess(tab);
  });
});
