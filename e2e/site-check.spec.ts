import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenPage, Driver } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { failuresOf } from '../src/core/score.ts';
import { type SiteReport, siteReportSchema } from '../src/core/site/site-report-schema.ts';
import { siteCheckPage } from '../src/presentation/site/page.ts';
import { openTyped } from './harness/decisions.ts';
import { reportThat } from './harness/reports.ts';
import { combinations, siteCases } from './harness/site-cases.ts';
import { expectEnds } from './harness/site-checks.ts';
import { browsers, launchInto } from './harness/world.ts';
import { type Lab, openLab } from './lab/lab.ts';
import type { Arrival } from './lab/sites.ts';

let lab: Lab;
const arrivals: Arrival[] = [];
beforeAll(async () => {
  lab = await openLab(siteCases, (arrival) => arrivals.push(arrival));
});
afterAll(() => lab.close());

describe.each(browsers)('a site check in %s', (browser) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launchInto(lab, browser);
  });
  afterAll(() => driver.close());

  const check = (host: string): Promise<SiteReport> => checkIn(driver, host);

  test('is opened from the menu of the popup, for the site of its page', async () => {
    const tab = await openTyped(driver, 'https://site-well-made.test/');
    const popup = await driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    const item =
      "[...document.querySelectorAll('#menu button')].find((one) => one.textContent === 'Check the whole site')";
    await popup.waitFor(`${item} !== undefined`);
    await popup.evaluate(`${item}.click()`);
    const opened = `browser.tabs.query({}).then((tabs) => tabs.map(({ url }) => url).filter((url) => url?.includes('${siteCheckPage}')))`;
    await waitUntil('the check is open', async () =>
      String(await driver.evaluate(opened)).endsWith('?host=site-well-made.test'),
    );
    await driver.evaluate(
      `browser.tabs.query({}).then((tabs) => browser.tabs.remove(tabs.filter(({ url }) => url?.includes('${siteCheckPage}')).map(({ id }) => id)))`,
    );
    await tab.close();
  });

  test('teaches the browser no policy of the site', async () => {
    const report = await check('site-two-front.test');
    const { answers } = report;
    expect(answers.state === 'seen' && answers.value.every(({ hsts }) => hsts?.valid === true)).toBe(true);
    const tab = await openTyped(driver, 'http://site-two-front.test/');
    const { connection } = await reportThat(driver, tab.id, { url: 'https://site-two-front.test/' });
    expect(connection.hops.map(({ kind }) => kind)).toEqual(['start', 'server']);
    await tab.close();
  });

  test.each(combinations)('$id: each end that answers or not is told as that', async (combination) => {
    expectEnds(await check(`${combination.id}.test`), combination);
  });

  test.each([
    ['site-well-made', 'secure', []],
    ['site-wrong-name', 'warning', ['uncovered-sibling']],
    ['site-downgrade', 'warning', ['downgrade-redirect']],
    ['site-left-at-http', 'insecure', ['downgrade-redirect', 'unredirected-http', 'two-front-pages']],
    ['site-first-hop', 'secure', ['first-hop-elsewhere']],
    ['site-loop', 'failed', ['redirect-loop']],
    ['site-silent', 'warning', ['dead-end']],
    ['site-two-front', 'secure', ['two-front-pages']],
    ['site-no-hsts', 'secure', ['missing-hsts']],
    ['site-plain', 'insecure', ['unredirected-http', 'dead-end']],
    ['site-parked', 'secure', ['different-sites']],
    ['site-hanging', 'warning', ['dead-end']],
    ['site-names', 'secure', []],
    ['site-bound', 'warning', ['sibling-without-https']],
    ['site-narrow', 'secure', ['sibling-without-https']],
    ['site-preload', 'secure', []],
    ['site-preload-early', 'warning', ['sibling-without-https', 'unmet-preload']],
  ] as const)('%s is %s and fails %j', async (id, verdict, expected) => {
    const before = arrivals.length;
    const report = await check(`www.${id}.test`);
    expect(
      failuresOf(report.findings)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual([...expected].sort());
    expect(report.verdict).toBe(verdict);
    const asked = arrivals.slice(before).map(({ url }) => new URL(url).hostname);
    expect(asked.length).toBeLessThanOrEqual(12);
    expect(new Set(asked)).toEqual(new Set(asked.filter((name) => name.endsWith(`${id}.test`))));
  });
});

test.each([
  ['chromium', 'not-applicable'],
  ['firefox', 'fail'],
] as const)('%s shows a page of ours the names in a certificate or not: %s', async (browser, outcome) => {
  const driver = await launchInto(lab, browser);
  try {
    const report = await checkIn(driver, 'site-certified.test');
    expect(report.findings.find(({ rule }) => rule === 'sibling-without-https')?.outcome).toBe(outcome);
  } finally {
    await driver.close();
  }
});

async function checkIn(driver: Driver, host: string): Promise<SiteReport> {
  const page = await driver.openOwnPage(`${siteCheckPage}?host=${host}`);
  await page.waitFor("document.querySelector('article') !== null");
  const report = await savedBy(page);
  await page.close();
  return report;
}

/** What the page saves as JSON. */
async function savedBy(page: DrivenPage): Promise<SiteReport> {
  await page.evaluate(`{
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { blob.text().then((text) => { globalThis.saved = text; }); return make(blob); };
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'JSON').click();
  }`);
  await page.waitFor('globalThis.saved !== undefined');
  const { sites } = JSON.parse(String(await page.evaluate('globalThis.saved')));
  return v.parse(siteReportSchema, sites[0]);
}
