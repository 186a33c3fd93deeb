import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { chromiumArguments } from '../../src/cli/drivers/chromium.ts';
import { askFrom, controlPage } from '../../src/cli/drivers/driver.ts';
import { firefoxPreferences, openOwn } from '../../src/cli/drivers/firefox.ts';
import { trustAuthorities } from '../../src/cli/drivers/trust-authorities.ts';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';
import { readAuthorities } from '../../src/cli/read-authorities.ts';
import { prepareBrowser } from '../../src/cli/setup/prepare-browser.ts';
import { type Lab, openLab } from '../lab/lab.ts';
import type { browsers } from './world.ts';

/** A browser that begins without the extension, and in which pages can be left alone by whoever drives it. */
export interface BareBrowser {
  /** Opens a page as the driver does. */
  open(url: string): Promise<void>;
  /** Installs the extension; once more, and it is updated. */
  install(): Promise<void>;
  /** From now on, no new page of Chromium gets a debugger, whose presence alone keeps it from drawing pages ahead. */
  lookAway(): void;
  evaluate(expression: string): Promise<unknown>;
  ask(name: string, body: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): Promise<void>;
}

export async function openBareBrowser(name: (typeof browsers)[number]): Promise<BareBrowser> {
  const lab = await openLab();
  const home = await mkdtemp(join(tmpdir(), 'portcullis-bare-'));
  const extension = fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
  let isLooking = true;
  const browser = await start(name, lab, home, () => isLooking);
  let control: Page | undefined;
  const evaluate = async (expression: string): Promise<unknown> => {
    if (control === undefined) throw new Error('The extension is not installed yet.');
    return control.evaluate(expression);
  };
  return {
    async open(url) {
      await (await browser.newPage()).goto(url);
    },
    async install() {
      const id = await browser.installExtension(extension);
      control = await waitUntil('the extension’s pages can be opened', () => openControl(name, browser, id));
    },
    lookAway() {
      isLooking = false;
    },
    evaluate,
    ask: (message, body) => askFrom(evaluate, message, body),
    async close() {
      await browser.close();
      await lab.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openControl(name: (typeof browsers)[number], browser: Browser, id: string): Promise<Page> {
  if (name === 'firefox') return openOwn(browser, controlPage);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/${controlPage}`);
  return page;
}

async function start(
  name: (typeof browsers)[number],
  lab: Lab,
  home: string,
  isLooking: () => boolean,
): Promise<Browser> {
  const authorities = await readAuthorities(lab.caFile);
  const executablePath = await prepareBrowser(name, { certutil: true });
  const options = {
    ...{ executable: executablePath, extension: '', headless: true, authorities, browserArgs: [] },
    ...{ resolveAll: lab.address, portMap: lab.portMap },
  };
  if (name === 'firefox') {
    await trustAuthorities(home, authorities);
    return launch({
      ...{ browser: 'firefox', executablePath, headless: true, userDataDir: home },
      args: ['-remote-allow-system-access'],
      extraPrefsFirefox: firefoxPreferences(options),
    });
  }
  await trustAuthorities(join(home, '.pki', 'nssdb'), authorities);
  return launch({
    ...{ executablePath, headless: true, userDataDir: join(home, 'profile'), pipe: true, enableExtensions: true },
    waitForInitialPage: false,
    targetFilter: isLooking,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: chromiumArguments(options).filter((argument) => !argument.includes('-extension')),
    env: { ...process.env, HOME: home },
  });
}
