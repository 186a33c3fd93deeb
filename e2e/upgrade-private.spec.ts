import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { failurePage } from '../src/core/failed-upgrade.ts';
import { type BareBrowser, openBareBrowser } from './harness/bare-browser.ts';
import { reportThat } from './harness/reports.ts';
import { browsers } from './harness/world.ts';

describe.each(browsers)('a private window in %s', (name) => {
  let browser: BareBrowser;
  beforeAll(async () => {
    browser = await openBareBrowser(name);
    await browser.installForPrivateWindows();
  });
  afterAll(() => browser.close());

  const tabIn = async (isPrivate: boolean, url: string): Promise<number> => {
    const options = JSON.stringify({ incognito: isPrivate, url });
    return Number(await browser.evaluate(`browser.windows.create(${options}).then(({ tabs }) => tabs[0].id)`));
  };
  const stored = async (area: 'local' | 'session'): Promise<string> =>
    String(await browser.evaluate(`browser.storage.${area}.get().then(JSON.stringify)`));
  const askedAt = (origin: string): number => browser.arrivals.filter(({ url }) => url.startsWith(origin)).length;

  test('a site is asked only when a person wants to know, and the disk keeps nothing of it', async () => {
    const hidden = await tabIn(true, 'http://both.test/');
    await reportThat(browser, hidden, { url: 'http://both.test/', verdict: 'insecure' });
    // Once a site of an ordinary window has answered, that of the private one would have been asked, too.
    const open = await tabIn(false, 'http://popup-switch.test/');
    await reportThat(browser, open, { upgrade: { value: { state: 'available' } } });
    await reportThat(browser, hidden, { upgrade: { value: { state: 'not-tried' } } });
    expect(askedAt('https://both.test/')).toBe(0);

    await browser.ask('ask-over-https', { tabId: hidden, samePort: false });
    await reportThat(browser, hidden, { upgrade: { value: { state: 'available' } } });
    await browser.ask('ask-over-https', { tabId: hidden, samePort: false });
    expect(askedAt('https://both.test/')).toBe(1);
    expect(await stored('local')).toContain('popup-switch.test');
    expect(await stored('local')).not.toContain('both.test');
  });

  test('a switch that fails there leaves nothing on the disk either', async () => {
    const hidden = await tabIn(true, 'http://half.test/');
    await reportThat(browser, hidden, { url: 'http://half.test/', verdict: 'insecure' });
    await browser.ask('switch-to-https', { tabId: hidden });
    await reportThat(browser, hidden, { url: 'http://half.test/', upgrade: { value: { state: 'http-error' } } });
    expect(await stored('session')).toContain('half.test');
    expect(await stored('local')).not.toContain('half.test');
  });

  test('an upgrade that fails there is told with its ways on, and leaves nothing on the disk', async () => {
    const url = 'http://always-expired.test/page?q=1#here';
    const hidden = await tabIn(true, 'http://plain.test/');
    await reportThat(browser, hidden, { url: 'http://plain.test/' });
    const change = { type: 'always', host: 'always-expired.test', on: true };
    await browser.ask('change-settings', { change, tabId: hidden });
    await browser.evaluate(`browser.tabs.update(${hidden}, { url: '${url}' }).then(() => undefined)`);
    await reportThat(browser, hidden, {
      verdict: 'failed',
      connection: { host: 'always-expired.test', failure: { class: 'certificate-expired' } },
    });
    // Only Firefox shows a page of ours there; in Chromium its own stays, and the popup has the ways on.
    const page = await (name === 'firefox' ? browser.pageAt(failurePage) : browser.openPopup(hidden));
    const buttons = "[...document.querySelectorAll('[aria-labelledby=without] button')]";
    await waitUntil(
      'the ways on are there',
      async () =>
        (await page.evaluate(`${buttons}.map((one) => one.innerText).join()`)) ===
        'This once,Until the browser is closed',
    );
    await page.evaluate(`${buttons}[0].click()`);
    await reportThat(browser, hidden, { url, verdict: 'insecure' });
    expect(await stored('session')).toContain('always-expired.test');
    expect(await stored('local')).not.toContain('always-expired.test');
  });
});
