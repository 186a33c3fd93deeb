import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { seenVersionKey } from '../src/platform/seen-version.ts';
import { changesPage } from '../src/presentation/changes/page.ts';
import { panelPage } from '../src/presentation/panel/page.ts';
import { popupWords } from '../src/presentation/popup/words.ts';
import { type BareBrowser, openBareBrowser } from './harness/bare-browser.ts';
import { reportThat } from './harness/reports.ts';
import { browsers } from './harness/world.ts';

const url = 'https://clean.test/';
const before = '0.0.1';

describe.each(browsers)('the note of an update in %s', (name) => {
  let browser: BareBrowser;
  let current: string;
  beforeAll(async () => {
    browser = await openBareBrowser(name);
    await browser.installForPrivateWindows();
    current = String(await browser.evaluate('browser.runtime.getManifest().version'));
  });
  afterAll(() => browser.close());

  const seen = (): Promise<unknown> =>
    browser.evaluate(`browser.storage.local.get('${seenVersionKey}').then((stored) => stored.${seenVersionKey})`);
  const wasUsed = (version: string): Promise<unknown> =>
    browser.evaluate(`browser.storage.local.set({ ${seenVersionKey}: '${version}' })`);
  const tabIn = async (isPrivate: boolean): Promise<number> => {
    const options = JSON.stringify({ incognito: isPrivate, url });
    const tab = Number(await browser.evaluate(`browser.windows.create(${options}).then(({ tabs }) => tabs[0].id)`));
    await reportThat(browser, tab, { url });
    return tab;
  };
  const changesShown = (): Promise<unknown> =>
    browser.evaluate(
      `browser.extension.getViews().some(({ document }) => document.URL.includes('${changesPage}') && document.querySelector('main section li') !== null)`,
    );
  type Shown = Awaited<ReturnType<BareBrowser['openPopup']>>;
  const noteIn = (page: Shown): Promise<unknown> =>
    page.evaluate("document.querySelector('.update')?.innerText.replaceAll(/\\s+/g, ' ').trim() ?? null");
  const shows = (page: Shown): Promise<unknown> => {
    const note = `${popupWords.updated(current)} ${popupWords.whatChanged}`;
    return waitUntil('the note', async () => (await noteIn(page)) === note);
  };
  const popupOf = async (tab: number): Promise<Shown> => {
    const popup = await browser.openPopup(tab);
    await waitUntil('the popup is drawn', () => popup.evaluate("document.querySelector('.summary') !== null"));
    return popup;
  };
  /** What was asked for before has been answered, and drawn, by the time that two further questions have been. */
  const expectNone = async (page: Shown): Promise<void> => {
    for (let asked = 0; asked < 2; asked++) await page.evaluate(`browser.storage.local.get('${seenVersionKey}')`);
    expect(await noteIn(page)).toBeNull();
  };

  let tab: number;
  beforeEach(async () => {
    tab = await tabIn(false);
  });

  test('is not there after the installation', async () => {
    await browser.evaluate(`browser.storage.local.remove('${seenVersionKey}')`);
    const popup = await popupOf(tab);
    await waitUntil('the version is known', async () => (await seen()) === current);
    await expectNone(popup);
    await popup.close();
  });

  test('says it in one line, opens nothing by itself, and does not come back once it is closed', async () => {
    await wasUsed(before);
    const popup = await popupOf(tab);
    await shows(popup);
    expect(await popup.evaluate("document.querySelector('.update').clientHeight")).toBeLessThan(44);
    expect(await changesShown()).toBe(false);

    await popup.evaluate("document.querySelector('.update button').click()");
    await waitUntil('it is gone', async () => (await noteIn(popup)) === null);
    expect(await seen()).toBe(current);
    await popup.close();
    const again = await popupOf(tab);
    await expectNone(again);
    await again.close();
  });

  test('leads to what changed, and does not come back once that was opened', async () => {
    await wasUsed(before);
    const popup = await popupOf(tab);
    await shows(popup);
    expect(await popup.evaluate("document.querySelector('.update a').getAttribute('href')")).toContain(changesPage);
    await popup.evaluate("document.querySelector('.update a').click()");
    await waitUntil('the changes are listed', async () => (await changesShown()) === true);
    await waitUntil('the version is known', async () => (await seen()) === current);
    await popup.close();
    const again = await popupOf(tab);
    await expectNone(again);
    await again.close();
  });

  test('is told in the popup only, and not in a private window', async () => {
    await wasUsed(before);
    const panel = await browser.openOwnPage(panelPage);
    await waitUntil(
      'the panel is drawn',
      async () => (await panel.evaluate("document.querySelector('main')")) !== null,
    );
    const hidden = await popupOf(await tabIn(true));
    // As long as an ordinary window takes to tell it.
    const popup = await popupOf(tab);
    await shows(popup);
    for (const page of [panel, hidden]) await expectNone(page);
    expect(await seen()).toBe(before);
    await Promise.all([panel, hidden, popup].map((page) => page.close()));
  });
});
