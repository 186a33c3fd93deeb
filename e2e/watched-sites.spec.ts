import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DrivenPage, Driver } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { watchListKey, watchRecordKey, watchTimesKey, watchVisitKey } from '../src/platform/watch-storage.ts';
import { watchPage } from '../src/presentation/watch/page.ts';
import { openTyped } from './harness/decisions.ts';
import { reportThat } from './harness/reports.ts';
import { siteCases } from './harness/site-cases.ts';
import { watchListIn } from './harness/watch-list-in.ts';
import { browsers, launchInto } from './harness/world.ts';
import { type Lab, openLab } from './lab/lab.ts';
import type { Arrival } from './lab/sites.ts';

/** A site without fault, whose record another site takes over: then all that is wrong with the other is a change. */
const wellMade = 'site-well-made.test';

let lab: Lab;
const arrivals: Arrival[] = [];
beforeAll(async () => {
  lab = await openLab(siteCases, (arrival) => arrivals.push(arrival));
});
afterAll(() => lab.close());

describe.each(browsers)('a watched site in %s', (browser) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launchInto(lab, browser);
  });
  afterAll(() => driver.close());

  const { stored, store, forget, recordOf, watch, ring, nextAlarm, check } = watchListIn(() => driver);
  beforeEach(() => forget());
  /** From now on the site counts as one that had no fault. */
  const wasFine = async (host: string): Promise<void> => {
    await watch(wellMade);
    const fine = JSON.stringify(await check(wellMade)).replaceAll(wellMade, host);
    await watch(host);
    await store({ [watchRecordKey(host)]: JSON.parse(fine) });
  };

  test('is asked for its few ends and nothing else, without a window, and has no news', async () => {
    await watch(wellMade);
    const before = arrivals.length;
    const { notices, site } = await check(wellMade);
    expect(notices).toEqual([]);
    expect(site.last.ends.map(({ requested }) => requested)).toEqual([
      `http://${wellMade}/`,
      `http://www.${wellMade}/`,
      `https://${wellMade}/`,
      `https://www.${wellMade}/`,
    ]);
    expect(site.kept.hsts).toHaveLength(2);
    const asked = arrivals.slice(before).map(({ url }) => url);
    expect(asked.length).toBeLessThanOrEqual(5);
    expect(new Set(asked.map((url) => new URL(url).hostname))).toEqual(new Set([wellMade, `www.${wellMade}`]));
  });

  test('under another name than apex and www is watched alone', async () => {
    const host = 'blog.site-names.test';
    await watch(host);
    const before = arrivals.length;
    const first = await check(host);
    expect(first.notices).toEqual([]);
    expect(first.site.last.ends.map(({ requested }) => requested)).toEqual([`http://${host}/`, `https://${host}/`]);
    expect(new Set(arrivals.slice(before).map(({ url }) => new URL(url).hostname))).toEqual(new Set([host]));
    // The next check goes on from what the first one has left.
    expect((await check(host)).site.since).toBe(first.site.since);
  });

  test.each([
    ['site-downgrade.test', 'downgrade-redirect'],
    ['site-no-hsts.test', 'hsts-lost'],
    ['site-left-at-http.test', 'https-not-enforced'],
    ['ends-1010.test', 'unreachable'],
    ['site-wrong-name.test', 'certificate-failing'],
  ] as const)('%s is told of once, at the second look: %s', async (host, kind) => {
    await wasFine(host);
    expect((await check(host)).notices).toEqual([]);
    const { notices } = await check(host);
    expect(notices.map((notice) => [notice.kind, notice.change])).toContainEqual([kind, 'begins']);
    const kinds = notices.map((notice) => notice.kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect((await check(host)).notices).toEqual(notices);
    expect(notices.every(({ told }) => told)).toBe(true);
  });

  test('whose front page has mixed content that was not there before is told of once, after a visit', async () => {
    const host = 'mixed-script.test';
    await wasFine(host);
    await store({ [watchVisitKey(host)]: [] });
    expect((await check(host)).notices).toEqual([]);
    const tab = await openTyped(driver, `https://${host}/`);
    await waitUntil('the visit is noted', async () => String(await stored(watchVisitKey(host))).startsWith('http://'));
    await tab.close();
    await check(host);
    const { notices } = await check(host);
    expect(notices.filter(({ kind }) => kind === 'mixed-content')).toHaveLength(1);
    expect((await check(host)).notices).toEqual(notices);
  });

  test('is visited without a note where it is not on the list', async () => {
    const host = 'mixed-script.test';
    await driver.evaluate(`browser.storage.local.remove('${watchVisitKey(host)}')`);
    await watch('another.test');
    const tab = await openTyped(driver, `https://${host}/`);
    await reportThat(driver, tab.id, { url: `https://${host}/`, verdict: 'warning' });
    await tab.close();
    expect(await stored(watchVisitKey(host))).toBeUndefined();
  });

  test('whose check is cut off is checked again, and nothing is lost', async () => {
    const host = 'site-hanging.test';
    await watch(host);
    await store({ [watchTimesKey]: {} });
    const before = arrivals.length;
    await ring();
    await waitUntil('the check has begun', async () => arrivals.length > before);
    await driver.stopWorker();
    expect(await recordOf(host)).toBeUndefined();
    await waitUntil('somebody goes on', async () => (await nextAlarm()) > 0);
    expect((await check(host)).notices).toEqual([]);
  });

  test('is added on the page for it, which is opened from the popup', async () => {
    const tab = await openTyped(driver, `https://${wellMade}/`);
    const popup = await driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    const item = "[...document.querySelectorAll('#menu button')].find((one) => one.textContent === 'Watch this site')";
    await popup.waitFor(`${item} !== undefined`);
    await popup.evaluate(`${item}.click()`);
    await waitUntil('the page is open', async () =>
      String(
        await driver.evaluate(
          `browser.tabs.query({}).then((tabs) => tabs.map(({ url }) => url).find((url) => url?.includes('${watchPage}')))`,
        ),
      ).endsWith(`?host=${wellMade}`),
    );
    await tab.close();
    const page = await driver.openOwnPage(`${watchPage}?host=${wellMade}`);
    await page.waitFor("document.querySelector('form input')?.value !== undefined");
    expect(await page.evaluate("document.querySelector('form input').value")).toBe(wellMade);
    await page.evaluate("document.querySelector('form button').click()");
    await page.waitFor("document.body.innerText.includes('No problems')");
    await press(page, 'Mute');
    await page.waitFor("document.body.innerText.includes('changes are listed here only')");
    await press(page, 'Remove');
    await page.waitFor("document.body.innerText.includes('No site is watched.')");
    await waitUntil('it is forgotten', async () => (await recordOf(wellMade)) === undefined);
    await page.close();
  });

  test.each([
    ['co.uk', 'public suffix'],
    ['', 'Type'],
    ['example.org:8443', 'port'],
  ])('is refused with a reason: %j', async (typed, reason) => {
    const page = await driver.openOwnPage(`${watchPage}?host=${encodeURIComponent(typed)}`);
    await page.waitFor("document.querySelector('form button') !== null");
    await page.evaluate("document.querySelector('form button').click()");
    await page.waitFor(
      `[...document.querySelectorAll('[role=alert]')].some((one) => one.innerText.includes('${reason}'))`,
    );
    await page.close();
  });

  test('is checked at once where a person asks', async () => {
    const host = 'site-no-hsts.test';
    // Its time has not come: nobody checks it in the background before.
    await store({
      [watchListKey]: { sites: [{ host }] },
      [watchTimesKey]: { [host]: { next: Date.now() + 3_600_000, untold: false } },
    });
    const page = await driver.openOwnPage(watchPage);
    await page.waitFor("document.body.innerText.includes('Not checked yet')");
    await press(page, 'Check now');
    await page.waitFor("document.body.innerText.includes('No problems')");
    await page.close();
  });
});

const press = (page: DrivenPage, label: string): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('button')].find((one) => one.textContent === '${label}').click()`);
