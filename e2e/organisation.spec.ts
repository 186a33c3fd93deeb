import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { failurePage } from '../src/core/failed-upgrade.ts';
import { defaultSettings, type SettingsChange } from '../src/core/settings/settings.ts';
import { historyPage } from '../src/presentation/history/page.ts';
import { backupWords, organisationWords } from '../src/presentation/options/words.ts';
import { history } from '../src/words/en/history.ts';
import { type BareBrowser, openBareBrowser } from './harness/bare-browser.ts';
import { decisionsIn } from './harness/decisions.ts';

const managed = {
  offer: 'shout',
  everySite: true,
  always: ['set.example', 'printer'],
  exceptions: ['*.intranet.example'],
  theme: 'dark',
  history: false,
};

/** Chromium reads policies only from a folder of the system. */
describe('what an organisation has set, in firefox', () => {
  let browser: BareBrowser;
  let options: Awaited<ReturnType<BareBrowser['openOptions']>>;
  beforeAll(async () => {
    browser = await openBareBrowser('firefox', { managed });
    await browser.install();
    options = await browser.openOptions();
  });
  afterAll(() => browser.close());

  const says = (text: string): Promise<unknown> =>
    waitUntil(text, () => options.evaluate(`document.body.innerText.includes(${JSON.stringify(text)})`));
  const press = (label: string): Promise<unknown> =>
    options.evaluate(
      `[...document.querySelectorAll('button')].find((one) => one.innerText.trim() === ${JSON.stringify(label)}).click()`,
    );
  const rules = async (): Promise<string> =>
    String(
      await browser.evaluate('browser.declarativeNetRequest.getDynamicRules().then((rules) => JSON.stringify(rules))'),
    );

  test('counts, and is carried out by the browser', async () => {
    const { settings } = await decisionsIn(browser);
    expect(settings).toEqual({
      ...defaultSettings,
      everySite: true,
      always: ['set.example'],
      exceptions: [{ host: '*.intranet.example' }],
    });
    await waitUntil('the rules are there', async () => (await rules()).includes('set.example'));
    expect(await rules()).toContain('intranet.example');
  });

  test('is shown as such, and what cannot be used is named', async () => {
    await says(organisationWords.some);
    await says('offer: "shout"');
    await says('always: "printer"');
    const isLocked = (what: string): Promise<unknown> =>
      options.evaluate(
        `[...document.querySelectorAll(${JSON.stringify(what)})].every((one) => one.matches(':disabled'))`,
      );
    expect(await isLocked('input[type=checkbox]:not([name=developer-tools]), [name=theme]')).toBe(true);
    expect(await isLocked('[name=offer]')).toBe(false);
    expect(await options.evaluate("document.querySelectorAll('[aria-labelledby=always] button').length")).toBe(0);
    expect(await options.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(23, 27, 36)');
  });

  test.each<SettingsChange>([
    { type: 'every-site', on: false },
    { type: 'always', host: 'set.example', on: false },
    { type: 'exception', host: 'a.example', length: 'session' },
  ])('is not changed by %j', async (change) => {
    const before = await decisionsIn(browser);
    await expect(browser.ask('change-settings', { change })).rejects.toThrow('set by your organisation');
    expect(await decisionsIn(browser)).toEqual(before);
  });

  test('leaves the rest to the person, and stays when that is reset', async () => {
    await browser.ask('change-settings', { change: { type: 'repair', host: 'own.example', length: 'always' } });
    await press(backupWords.reset);
    await waitUntil('it asks', () =>
      options.evaluate(`document.body.innerText.includes(${JSON.stringify(backupWords.sure)})`),
    );
    await press(backupWords.confirm);
    await says(organisationWords.kept);
    const { settings } = await decisionsIn(browser);
    expect(settings.repairs).toEqual([]);
    expect(settings.everySite).toBe(true);
  });

  test('can forbid a history, whatever a person has chosen', async () => {
    await browser.evaluate('browser.storage.local.set({ history: true })');
    const page = await browser.openOwnPage(historyPage);
    await waitUntil(history.forbidden, () =>
      page.evaluate(`document.body.innerText.includes(${JSON.stringify(history.forbidden)})`),
    );
    expect(await page.evaluate("document.querySelectorAll('button, input').length")).toBe(0);
  });

  test('is said where an upgrade failed, instead of the ways to open the site without HTTPS', async () => {
    const page = await browser.openOwnPage(`${failurePage}?url=http://site.example/`);
    const text = 'is set by your organisation';
    await waitUntil(text, () => page.evaluate(`document.body.innerText.includes(${JSON.stringify(text)})`));
    expect(await page.evaluate('document.body.innerText')).not.toContain('Open without HTTPS');
    expect(await page.evaluate('document.body.innerText')).toContain('because your organisation has set it so');
  });
});
