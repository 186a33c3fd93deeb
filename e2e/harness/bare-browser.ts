import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { chromiumArguments } from '../../src/cli/drivers/chromium-arguments.ts';
import { askFrom, controlPage } from '../../src/cli/drivers/driver.ts';
import { firefoxPreferences } from '../../src/cli/drivers/firefox.ts';
import { openOwn } from '../../src/cli/drivers/firefox-own-pages.ts';
import { trustAuthorities } from '../../src/cli/drivers/trust-authorities.ts';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';
import { readAuthorities } from '../../src/cli/read-authorities.ts';
import { prepareBrowser } from '../../src/cli/setup/prepare-browser.ts';
import { type Lab, openLab } from '../lab/lab.ts';
import type { Arrival } from '../lab/sites.ts';
import { type Access, chromiumAccess, firefoxAccess } from './access.ts';
import { openToolboxPanel, type ToolboxPanel } from './firefox-toolbox.ts';
import { installAsPerson } from './install-as-person.ts';
import { answerQuestion, clickNotification, copyWithAllGranted } from './notifications.ts';
import { setByOrganisation } from './organisation.ts';
import { chooseInMenu, pressKeysOf } from './shortcuts.ts';
import type { browsers } from './world.ts';

/** A browser that begins without the extension, and in which pages can be left alone by whoever drives it. */
export interface BareBrowser {
  /** Opens a page as the driver does. */
  open(url: string): Promise<void>;
  /** Every request that the lab's servers got, the latest last. */
  readonly arrivals: readonly Arrival[];
  /** Installs the extension; once more, and it is updated. Nobody can answer what Chromium asks, so all may be granted. */
  install(how?: { readonly allGranted: boolean }): Promise<void>;
  /** The same as a person does, from an archive. Chromium takes none from a driver, so its event stands for it there. */
  installAsPerson(): Promise<void>;
  /** The same as a person does who lets it into private windows. */
  installForPrivateWindows(how?: { readonly allGranted: boolean }): Promise<void>;
  /**
   * Ends the browser and starts it again with the same profile. Browsers forget an extension that a driver installed,
   * though not what it stored and decided: Chromium starts with it again, in Firefox it is installed once more.
   */
  restart(): Promise<void>;
  /** Takes the extension's access to all sites back. */
  withholdAccess(): Promise<void>;
  /** Clicks the extension's icon on the page opened last. */
  clickIcon(): Promise<void>;
  /** The popup for a tab, in a tab of its own. */
  openPopup(tabId: number): Promise<Pick<Page, 'evaluate' | 'close'>>;
  openOptions(): Promise<Page>;
  /** One of the extension's own pages, given by its path in the extension. */
  openOwnPage(path: string): Promise<Page>;
  /** The page whose address contains this, whoever opened it. */
  pageAt(part: string): Promise<Pick<Page, 'evaluate'>>;
  /** Our panel in Firefox's developer tools on the page opened last. */
  openToolboxPanel(): Promise<ToolboxPanel>;
  /** Answers Firefox's question whether the extension may have what it asks for. */
  answerQuestion(answer: 'yes' | 'no'): Promise<void>;
  clickNotification(id: string): Promise<void>;
  /** The keys of a command, pressed where the driver can; else the browser's own event of it. */
  pressKeysOf(command: string): Promise<void>;
  /** Chooses our item in the menu of the page opened last. */
  chooseInMenu(): Promise<void>;
  /** From now on, no new page of Chromium gets a debugger, whose presence alone keeps it from drawing pages ahead. */
  lookAway(): void;
  evaluate(expression: string): Promise<unknown>;
  ask(name: string, body: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): Promise<void>;
}

/** `managed` is what an organisation has set; only Firefox reads that from the home folder. */
export async function openBareBrowser(
  name: (typeof browsers)[number],
  { managed }: { readonly managed?: object } = {},
): Promise<BareBrowser> {
  const arrivals: Arrival[] = [];
  const lab = await openLab([], (arrival) => arrivals.push(arrival));
  const home = await mkdtemp(join(tmpdir(), 'portcullis-bare-'));
  const extension = fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
  const authorities = await readAuthorities(lab.caFile);
  await trustAuthorities(name === 'firefox' ? home : join(home, '.pki', 'nssdb'), authorities);
  if (managed !== undefined) await setByOrganisation(home, managed);
  let isLooking = true;
  let browser = await start(name, lab, home, () => isLooking);
  let opened: Page | undefined;
  let installed: Installed | undefined;
  const known = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('The extension is not installed yet, or no page is open.');
    return value;
  };
  const evaluate = async (expression: string): Promise<unknown> => known(installed).control.evaluate(expression);
  const take = async (id: string): Promise<void> => {
    const openOwnPage = (path: string) => openPage(name, browser, id, path);
    const control = await waitUntil('the extension’s pages can be opened', () => openOwnPage(controlPage));
    const access = name === 'firefox' ? firefoxAccess(browser, control, id) : chromiumAccess(browser, id);
    installed = { id, control, access, openOwnPage };
  };
  const folder = async ({ allGranted } = { allGranted: false }): Promise<string> =>
    allGranted ? copyWithAllGranted(extension, join(home, 'extension')) : extension;
  return {
    async open(url) {
      opened = await browser.newPage();
      await opened.goto(url);
    },
    arrivals,
    async install(how) {
      await take(await browser.installExtension(await folder(how)));
    },
    async installAsPerson() {
      await take(await installAsPerson[name](browser, extension, home));
    },
    async installForPrivateWindows(how) {
      await take(await installInPrivate[name](browser, await folder(how)));
    },
    async restart() {
      const { id } = known(installed);
      await browser.close();
      browser = await start(name, lab, home, () => isLooking, extension);
      await take(name === 'chromium' ? id : await browser.installExtension(extension));
    },
    withholdAccess: () => known(installed).access.withhold(),
    clickIcon: () => known(installed).access.clickIcon(known(opened)),
    openPopup: (tabId) => known(installed).openOwnPage(`${controlPage}?tab=${tabId}`),
    openOwnPage: (path) => known(installed).openOwnPage(path),
    openOptions: () => known(installed).openOwnPage('src/presentation/options/index.html'),
    pageAt: async (part) => known(await waitUntil(`a page is at ${part}`, () => findPage(browser, part))),
    openToolboxPanel: () => openToolboxPanel(browser, known(opened).url()),
    answerQuestion: (answer) => answerQuestion(browser, answer),
    pressKeysOf: (command) => pressKeysOf[name](browser, command),
    chooseInMenu: () => chooseInMenu[name](browser, known(opened)),
    clickNotification: (id) => clickNotification[name](browser, id),
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

/** Puppeteer offers no such thing, but both protocols have it, and its connections take any command. */
const installInPrivate = {
  async chromium(browser: Browser, path: string): Promise<string> {
    const { _connection } = browser as unknown as { readonly _connection: Commands<{ readonly id: string }> };
    return (await _connection.send('Extensions.loadUnpacked', { path, enableInIncognito: true })).id;
  },
  async firefox(browser: Browser, path: string): Promise<string> {
    type Answer = { readonly result: { readonly extension: string } };
    const { connection } = browser as unknown as { readonly connection: Commands<Answer> };
    const extensionData = { type: 'path', path };
    const { result } = await connection.send('webExtension.install', {
      ...{ extensionData, 'moz:allowPrivateBrowsing': true },
    });
    return result.extension;
  },
} as const;

interface Commands<Answer> {
  send(command: string, parameters: object): Promise<Answer>;
}

interface Installed {
  readonly id: string;
  readonly control: Page;
  readonly access: Access;
  openOwnPage(path: string): Promise<Page>;
}

/** Puppeteer does not hear of it when Firefox goes to a page of an extension; the page itself knows. */
async function findPage(browser: Browser, part: string): Promise<Page | undefined> {
  for (const page of await browser.pages()) {
    if (String(await page.evaluate('location.href')).includes(part)) return page;
  }
  return undefined;
}

async function openPage(name: (typeof browsers)[number], browser: Browser, id: string, path: string): Promise<Page> {
  if (name === 'firefox') return openOwn(browser, path);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/${path}`);
  return page;
}

async function start(
  name: (typeof browsers)[number],
  lab: Lab,
  home: string,
  isLooking: () => boolean,
  extension = '',
): Promise<Browser> {
  const executablePath = await prepareBrowser(name, { certutil: true });
  const options = {
    ...{ executable: executablePath, extension, headless: true, authorities: [], browserArgs: [] },
    ...{ resolveAll: lab.address, portMap: lab.portMap },
  };
  if (name === 'firefox') {
    return launch({
      ...{ browser: 'firefox', executablePath, headless: true, userDataDir: home },
      args: ['-remote-allow-system-access'],
      env: { ...process.env, HOME: home },
      // A system without a place for notifications closes them at once; Firefox can draw its own.
      extraPrefsFirefox: { ...firefoxPreferences(options), 'alerts.useSystemBackend': false },
    });
  }
  return launch({
    ...{ executablePath, headless: true, userDataDir: join(home, 'profile'), pipe: true, enableExtensions: true },
    waitForInitialPage: false,
    targetFilter: isLooking,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: chromiumArguments(options).filter((argument) => extension !== '' || !argument.includes('-extension')),
    env: { ...process.env, HOME: home },
  });
}
