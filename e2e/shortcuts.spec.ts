import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { type BareBrowser, openBareBrowser } from './harness/bare-browser.ts';
import { reportThat } from './harness/reports.ts';
import { browsers } from './harness/world.ts';

const mixed = 'https://mixed-script.test/';

describe.each(browsers)('keys and menus in %s', (name) => {
  let browser: BareBrowser;
  beforeEach(async () => {
    browser = await openBareBrowser(name);
    await browser.install();
    await browser.open(mixed);
  });
  afterEach(() => browser.close());

  const tabShowing = async (url: string): Promise<number> =>
    Number(await browser.evaluate(`browser.tabs.query({ url: '${url}*' }).then(([tab]) => tab.id)`));

  test('each command has keys', async () => {
    const commands = await browser.evaluate(
      "browser.commands.getAll().then((all) => all.map(({ name, shortcut }) => name + ': ' + shortcut).sort().join())",
    );
    expect(commands).toBe('_execute_action: Alt+Shift+H,deep-audit: Alt+Shift+D,full-report: Alt+Shift+F');
  });

  test('the full report of the tab in front opens', async () => {
    const tab = await tabShowing(mixed);
    await browser.pressKeysOf('full-report');
    const report = await browser.pageAt(`report/index.html?tab=${tab}`);
    await waitUntil('it shows the page', () =>
      report.evaluate("document.body.innerText.includes('mixed-script.test')"),
    );
  });

  test('the tab in front is audited deeply', async () => {
    const tab = await tabShowing(mixed);
    await reportThat(browser, tab, { mode: 'passive', verdict: 'warning' });
    await browser.pressKeysOf('deep-audit');
    await reportThat(browser, tab, { mode: 'deep', verdict: 'warning' });
  });

  test('the menu of a page opens the popup on it', async () => {
    await browser.chooseInMenu();
    const popup = "browser.extension.getViews({ type: 'popup' })[0]?.document.body.innerText ?? ''";
    await waitUntil('the popup shows the page', async () =>
      String(await browser.evaluate(popup)).includes('mixed-script.test'),
    );
  });
});
