import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { bar } from './harness/bar.ts';
import { type BareBrowser, openBareBrowser } from './harness/bare-browser.ts';
import { decide, decisionsIn } from './harness/decisions.ts';
import { reportThat } from './harness/reports.ts';
import { browsers } from './harness/world.ts';

const radio = 'input[type=radio]';

describe.each(browsers)('an offer by notification in %s', (name) => {
  let browser: BareBrowser;
  beforeAll(async () => {
    browser = await openBareBrowser(name);
    await browser.install();
  });
  afterAll(() => browser.close());

  test('is the bar after all while notifications are not allowed', async () => {
    await decide(browser, { type: 'offer', offer: 'notification' });
    const tabId = await tabWith(browser, 'http://both.test/');
    await waitUntil('the bar is there', () => isBarIn(browser, tabId));
    await decide(browser, { type: 'offer', offer: 'bar' });
  });

  test('is not chosen until the browser’s question is answered', async () => {
    await askForNotifications(browser);
    expect((await decisionsIn(browser)).settings.offer).toBe('bar');
  });
});

describe('the question about notifications in firefox', () => {
  let browser: BareBrowser;
  beforeAll(async () => {
    browser = await openBareBrowser('firefox');
    await browser.install();
  });
  afterAll(() => browser.close());

  test('changes nothing when the answer is no, and may be answered again', async () => {
    const options = await askForNotifications(browser);
    await browser.answerQuestion('no');
    await waitUntil('it is said', () => options.evaluate("document.body.innerText.includes('were not allowed')"));
    expect(await options.evaluate(`document.querySelectorAll('${radio}')[0].checked`)).toBe(true);
    expect((await decisionsIn(browser)).settings.offer).toBe('bar');
    await options.close();
    await allowInFirefox(browser);
    expect((await decisionsIn(browser)).settings.offer).toBe('notification');
  });
});

describe.each(browsers)('an offer by notification, which is allowed, in %s', (name) => {
  let browser: BareBrowser;
  beforeAll(async () => {
    browser = await openBareBrowser(name);
    await allow[name](browser);
  });
  afterAll(() => browser.close());

  const shown = (): Promise<unknown> =>
    browser.evaluate('browser.notifications.getAll().then((all) => Object.keys(all).join())');

  const urlOf = (tabId: number): Promise<unknown> =>
    browser.evaluate(`browser.tabs.get(${tabId}).then(({ url }) => url)`);

  /** A switch that fails would show another. */
  const clickInVain = async (tabId: number, url: string): Promise<void> => {
    await browser.clickNotification(`offer:${tabId}`);
    await waitUntil('it is gone', async () => (await shown()) === '');
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect([await shown(), await urlOf(tabId)]).toEqual(['', url]);
  };

  test('is of its page only: once the tab shows another, a click on it does nothing', async () => {
    const tabId = await tabWith(browser, 'http://both.test/');
    await waitUntil('the offer is shown', async () => (await shown()) === `offer:${tabId}`);
    const other = 'http://half.test/';
    await browser.evaluate(`browser.tabs.update(${tabId}, { url: '${other}' }).then(() => undefined)`);
    await reportThat(browser, tabId, { url: other, verdict: 'insecure' });
    await clickInVain(tabId, other);
  });

  // It teaches the browser the site’s HSTS policy.
  test('says what the bar would, leaves the page alone, and a click on it switches', async () => {
    const tabId = await tabWith(browser, 'http://both.test/');
    await waitUntil('the offer is shown', async () => (await shown()) === `offer:${tabId}`);
    expect(await isBarIn(browser, tabId)).toBe(false);
    await browser.clickNotification(`offer:${tabId}`);
    await waitUntil('the tab is switched', async () => (await urlOf(tabId)) === 'https://both.test/');
    await waitUntil('the offer is gone', async () => (await shown()) === '');
  });

  test('that says why a switch failed does not try it again', async () => {
    const url = 'http://half.test/';
    const tabId = await tabWith(browser, url);
    await reportThat(browser, tabId, { url, verdict: 'insecure' });
    await browser.ask('switch-to-https', { tabId });
    await waitUntil('it is said', async () => (await shown()) === `offer:${tabId}`);
    await clickInVain(tabId, url);
  });

  test('is none in a private window, of which a system that keeps notifications must not know', async () => {
    const tabId = await tabWith(browser, 'http://half.test/', true);
    await reportThat(browser, tabId, { url: 'http://half.test/', verdict: 'insecure' });
    await browser.ask('switch-to-https', { tabId });
    await waitUntil('the bar says why it failed', () => isBarIn(browser, tabId));
    expect(await shown()).toBe('');
  });
});

/** Firefox asks the person, whose answer a driver can give; Chromium’s question is out of reach. */
const allow = {
  async chromium(browser: BareBrowser) {
    await browser.installForPrivateWindows({ allGranted: true });
    await decide(browser, { type: 'offer', offer: 'notification' });
  },
  async firefox(browser: BareBrowser) {
    await browser.installForPrivateWindows();
    await allowInFirefox(browser);
  },
} as const;

async function allowInFirefox(browser: BareBrowser): Promise<void> {
  const options = await askForNotifications(browser);
  await browser.answerQuestion('yes');
  await waitUntil('it is chosen', () => options.evaluate(`document.querySelectorAll('${radio}')[1].checked`));
  await options.close();
}

/** Chooses notifications as a person does. Until the browser is answered, the mark stays at what is chosen. */
async function askForNotifications(browser: BareBrowser): ReturnType<BareBrowser['openOptions']> {
  const options = await browser.openOptions();
  await options.waitForSelector(radio);
  await options.bringToFront();
  const [, notification] = await options.$$(radio);
  await notification?.click();
  await waitUntil('the mark is where it was', () =>
    options.evaluate(`document.querySelectorAll('${radio}')[0].checked`),
  );
  return options;
}

async function tabWith(browser: BareBrowser, url: string, incognito = false): Promise<number> {
  const options = JSON.stringify({ url, incognito });
  return Number(await browser.evaluate(`browser.windows.create(${options}).then(({ tabs }) => tabs[0].id)`));
}

const isBarIn = (browser: BareBrowser, tabId: number): Promise<unknown> =>
  browser.evaluate(`browser.scripting
    .executeScript({ target: { tabId: ${tabId} }, func: () => ${bar} !== null })
    .then(([{ result }]) => result)`);
