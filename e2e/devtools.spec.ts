import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, launch } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments } from '../src/cli/drivers/chromium.ts';
import { trustAuthorities } from '../src/cli/drivers/trust-authorities.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { readAuthorities } from '../src/cli/read-authorities.ts';
import { prepareBrowser } from '../src/cli/setup/prepare-browser.ts';
import { devtoolsPanelPage } from '../src/presentation/devtools/page.ts';
import { type Lab, openLab } from './lab/lab.ts';

const extension = fileURLToPath(new URL('../dist/chromium', import.meta.url));

describe('the developer tools of Chromium', () => {
  let lab: Lab;
  let home: string;
  let browser: Browser;
  beforeAll(async () => {
    lab = await openLab([]);
    home = await mkdtemp(join(tmpdir(), 'portcullis-devtools-'));
    await trustAuthorities(join(home, '.pki', 'nssdb'), await readAuthorities(lab.caFile));
    const executablePath = await prepareBrowser('chromium', { certutil: true });
    browser = await launch({
      ...{ executablePath, headless: true, devtools: true, pipe: true, enableExtensions: true },
      userDataDir: join(home, 'profile'),
      args: chromiumArguments({
        ...{ executable: executablePath, extension, headless: true, authorities: [], browserArgs: [] },
        ...{ resolveAll: lab.address, portMap: lab.portMap },
      }).filter((argument) => !argument.includes('-extension')),
      env: { ...process.env, HOME: home },
    });
    await browser.installExtension(extension);
  });
  afterAll(async () => {
    await browser.close();
    await lab.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  });

  test('have a panel with the report on the inspected page, which selects an element there', async () => {
    const tools = await (await browser.waitForTarget((one) => one.url().startsWith('devtools://'))).asPage();
    const [page] = await browser.pages();
    await page?.goto('https://mixed-script.test/');
    const id = await waitUntil('the panel is there', () =>
      tools.evaluate(`import('./ui/legacy/legacy.js').then(({ ViewManager }) => {
        const manager = ViewManager.ViewManager.instance();
        const found = [...manager.views.keys()].find((one) => one.startsWith('chrome-extension://') && one.endsWith('Portcullis'));
        if (found !== undefined) manager.showView(found);
        return found;
      })`),
    );
    expect(id).toContain('Portcullis');
    const panel = await waitUntil('the panel is drawn', async () =>
      tools.frames().find((frame) => frame.url().includes(devtoolsPanelPage)),
    );
    if (panel === undefined) throw new Error('There is no panel.');
    await panel.waitForFunction("document.querySelector('main')?.dataset.verdict === 'warning'");
    const press = "[...document.querySelectorAll('button')].find(({ innerText }) => innerText === 'Select element')";
    await panel.waitForFunction(
      `(document.querySelectorAll('details').forEach((one) => { one.open = true; }), ${press} !== undefined)`,
    );
    await panel.evaluate(`${press}.click()`);
    await waitUntil('the script is selected', () =>
      tools.evaluate(`import('./ui/legacy/legacy.js').then(({ Context }) =>
        import('./core/sdk/sdk.js').then(({ DOMModel }) =>
          Context.Context.instance().flavor(DOMModel.DOMNode)?.nodeName() === 'SCRIPT'))`),
    );
  });
});
