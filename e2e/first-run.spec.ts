import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { samples } from '../src/presentation/report/samples.ts';
import { reportWords } from '../src/presentation/report/words.ts';
import { welcomePage } from '../src/presentation/welcome/page.ts';
import { welcomeWords } from '../src/presentation/welcome/words.ts';
import { type BareBrowser, openBareBrowser } from './harness/bare-browser.ts';
import { browsers } from './harness/world.ts';

const { missing, given, button } = welcomeWords.access;

describe.each(browsers)('the first page in %s', (name) => {
  let browser: BareBrowser;
  beforeEach(async () => {
    browser = await openBareBrowser(name);
  });
  afterEach(() => browser.close());

  const opened = (): Promise<unknown> =>
    browser.evaluate(
      `browser.extension.getViews().filter(({ document }) => document.URL.includes('${welcomePage}')).length`,
    );

  test('opens once where a person installs the extension', async () => {
    await browser.installAsPerson();
    await waitUntil('it is there', async () => (await opened()) === 1);
    const page = await browser.pageAt(welcomePage);
    await waitUntil('it is drawn', () => page.evaluate(`document.body.innerText.includes(${JSON.stringify(given)})`));
  });

  test('shows each sample as a full report', async () => {
    await browser.install();
    const page = await browser.openOwnPage(welcomePage);
    const links =
      "[...document.querySelectorAll('a')].map(({ href }) => new URL(href).pathname + new URL(href).search)";
    const paths = await waitUntil('they are there', async () => {
      const found = String(await page.evaluate(`${links}.join(' ')`)).split(' ');
      return found.length === samples.length ? found : undefined;
    });
    expect(paths).toHaveLength(samples.length);
    for (const path of paths ?? []) {
      const report = await browser.openOwnPage(path.slice(1));
      await waitUntil(path, () =>
        report.evaluate(`document.body.innerText.includes(${JSON.stringify(reportWords.sample)})`),
      );
    }
  });

  test('does not open where it is loaded from a folder', async () => {
    await browser.install();
    await browser.ask('read-settings', {});
    expect(await opened()).toBe(0);
  });

  test('asks for access to sites where the browser has not given it', async () => {
    await browser.install();
    await browser.withholdAccess();
    const page = await browser.openOwnPage(welcomePage);
    const says = (text: string): Promise<unknown> =>
      waitUntil(text, () => page.evaluate(`document.body.innerText.includes(${JSON.stringify(text)})`));
    await says(missing);
    await says(button);
    if (name === 'chromium') return;
    // Chromium's question is out of a driver's reach.
    await page.click('.strong');
    await browser.answerQuestion('yes');
    await says(given);
  });
});
