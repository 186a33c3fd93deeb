import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type Frame, launch, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumArguments } from '../src/cli/drivers/chromium-arguments.ts';
import { trustAuthorities } from '../src/cli/drivers/trust-authorities.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { readAuthorities } from '../src/cli/read-authorities.ts';
import { prepareBrowser } from '../src/cli/setup/prepare-browser.ts';
import { devtoolsPanelPage } from '../src/presentation/devtools/page.ts';
import { type BareBrowser, openBareBrowser } from './harness/bare-browser.ts';
import { securePage } from './lab/answers.ts';
import type { LabCase } from './lab/case.ts';
import { type Lab, openLab } from './lab/lab.ts';

const extension = fileURLToPath(new URL('../dist/chromium', import.meta.url));

const site = 'https://open-line.test';
/** An image whose line is known, below the first screen of the source. */
const image = '<img alt="" src="http://resource.test/image.png">';
const longPage = securePage({ title: 'A long page', body: `${'<p>Words</p>\n'.repeat(120)}${image}` });
const longCase: LabCase = {
  ...{ id: 'open-line', title: 'A long page', start: `${site}/`, expect: { verdict: 'warning' } },
  answers: { [`${site}/`]: longPage },
};

describe('the developer tools of Chromium', () => {
  let lab: Lab;
  let home: string;
  let browser: Browser;
  let tools: Page;
  let panel: Frame;
  beforeAll(async () => {
    lab = await openLab([longCase]);
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

  /** Shows a page in the tab, and our panel on it in its developer tools. */
  async function inspect(url: string): Promise<void> {
    tools = await (await browser.waitForTarget((one) => one.url().startsWith('devtools://'))).asPage();
    const [page] = await browser.pages();
    await page?.goto(url);
    await waitUntil('the panel is there', () =>
      tools.evaluate(`import('./ui/legacy/legacy.js').then(({ ViewManager }) => {
        const manager = ViewManager.ViewManager.instance();
        const found = [...manager.views.keys()].find((one) => one.startsWith('chrome-extension://') && one.endsWith('Portcullis'));
        if (found !== undefined) manager.showView(found);
        return found !== undefined;
      })`),
    );
    await waitUntil('the panel is drawn', async () => {
      const found = tools.frames().find((frame) => frame.url().includes(devtoolsPanelPage));
      if (found !== undefined) panel = found;
      return found !== undefined;
    });
    await panel.waitForFunction(`document.querySelector('.host')?.textContent.includes(${JSON.stringify(new URL(url).hostname)})
      && document.querySelector('main').dataset.verdict === 'warning'`);
  }

  /** Presses the first button of that name, wherever it is folded away. */
  async function press(label: string): Promise<void> {
    const button = buttonNamed(label);
    await panel.waitForFunction(`(${unfold}, ${button} !== undefined)`);
    await panel.evaluate(`${button}.click()`);
  }

  test('have a panel with the report on the inspected page, which selects an element there', async () => {
    await inspect('https://mixed-script.test/');
    await press('Select element');
    await waitUntil('the script is selected', () =>
      tools.evaluate(`import('./ui/legacy/legacy.js').then(({ Context }) =>
        import('./core/sdk/sdk.js').then(({ DOMModel }) =>
          Context.Context.instance().flavor(DOMModel.DOMNode)?.nodeName() === 'SCRIPT'))`),
    );
  });

  test('show the source of an item at its line', async () => {
    await inspect(`${site}/`);
    await press('Run deep audit');
    await press('Open line');
    const text = String(longPage.body);
    const line = text.slice(0, text.indexOf(image)).split('\n').length;
    expect(line).toBeGreaterThan(120);
    await waitUntil('the line is shown', async () => (await tools.evaluate(shownLine)) === `${site}/:${line}`);
  });
});

describe('the developer tools of Firefox', () => {
  let browser: BareBrowser;
  beforeEach(async () => {
    browser = await openBareBrowser('firefox');
    await browser.install();
  });
  afterEach(() => browser.close());

  test('have the panel once a person has allowed it in the options, which selects an element', async () => {
    const options = await browser.openOptions();
    const isOn = "document.querySelector('[name=developer-tools]')?.checked";
    await waitUntil('the option is there', async () => (await options.evaluate(isOn)) === false);
    await options.click('[name=developer-tools]');
    await browser.answerQuestion('yes');
    await waitUntil('the option is on', () => options.evaluate(isOn));

    await browser.open('https://mixed-script.test/');
    const panel = await browser.openToolboxPanel();
    await waitUntil('it has the report', () =>
      panel.evaluate("document.querySelector('main')?.dataset.verdict === 'warning'"),
    );
    expect(await panel.evaluate("document.querySelector('.host').textContent")).toBe('https://mixed-script.test');
    const button = buttonNamed('Select element');
    await waitUntil('the button is there', () => panel.evaluate(`(${unfold}, ${button} !== undefined)`));
    await panel.evaluate(`${button}.click()`);
    await waitUntil('the script is selected', async () => /^script$/i.test(String(await panel.selected())));
    // Firefox lets no extension open a source.
    expect(await panel.evaluate(`${buttonNamed('Open line')} === undefined`)).toBe(true);
  });
});

/** Opens everything that is folded away. */
const unfold = "document.querySelectorAll('details').forEach((one) => { one.open = true; })";
const buttonNamed = (label: string): string =>
  `[...document.querySelectorAll('button')].find(({ textContent }) => textContent === ${JSON.stringify(label)})`;

/** The source that the developer tools show, and the line in it that they have gone to. */
const shownLine = `import('./panels/sources/sources.js').then(({ SourcesPanel }) => {
  const frame = SourcesPanel.SourcesPanel.instance().sourcesView().currentSourceFrame();
  if (!frame) return undefined;
  const { state } = frame.textEditor.editor;
  return frame.uiSourceCode().url() + ':' + state.doc.lineAt(state.selection.main.head).number;
})`;
