import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenTab, Driver } from '../src/cli/drivers/driver.ts';
import type { InsecureRequest } from '../src/core/report.ts';
import { readReport, reportThat } from './harness/reports.ts';
import { browsers, launchInto } from './harness/world.ts';
import { type Answer, redirect, securePage } from './lab/answers.ts';
import type { LabCase } from './lab/case.ts';
import { type Lab, openLab } from './lab/lab.ts';

const site = 'https://deep-items.test';
const html = (body: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: `<!doctype html>\n<title>T</title>\n<link rel="icon" href="data:,">\n${body}`,
});

const labCase = {
  id: 'deep-items',
  title: 'What one request is told as',
  start: `${site}/redirected`,
  answers: {
    [`${site}/redirected`]: html(
      [
        '<p><img id="pic" src="/pic.png"></p>',
        '<script src="/app.js"></script>',
        '<script>fetch("/api/items").catch(() => undefined)</script>',
      ].join('\n'),
    ),
    [`${site}/pic.png`]: redirect(302, 'http://deep-items.test/pictures/pic.png'),
    [`${site}/app.js`]: redirect(301, 'http://deep-items.test/new/app.js'),
    [`${site}/api/items`]: redirect(307, 'http://deep-items.test/api/items/'),
    [`${site}/fetched`]: html('<script>fetch("http://resource.test/data.json").catch(() => undefined)</script>'),
    [`${site}/credentials`]: html('<img src="http://user:secret@resource.test/camera.png">'),
    [`${site}/players`]: html(
      '<object width="99" height="99" data="http://www.youtube.com/v/one&hl=en"></object><embed width="99" height="99" type="application/x-shockwave-flash" src="http://www.youtube.com/v/two">',
    ),
    [`${site}/polled`]: html(
      '<img id="camera"><script>let n = 0; const next = () => { if (n < 12) camera.src = "http://resource.test/camera.png?" + n++; else document.title = "all" }; camera.onload = camera.onerror = next; next()</script>',
    ),
    [`${site}/hidden`]: securePage({ title: 'Scripts', body: '<script>void 0</script>' }),
    [`${site}/careful`]: securePage({
      ...{ title: 'A policy', body: '<p>Nothing</p>' },
      headers: { 'Content-Security-Policy': "default-src 'self' data: 'unsafe-inline'" },
    }),
  },
  expect: { verdict: 'warning' },
} satisfies LabCase;

describe.each(browsers)('one request is one item in %s', (browser) => {
  let lab: Lab;
  let driver: Driver;
  beforeAll(async () => {
    lab = await openLab([labCase]);
    driver = await launchInto(lab, browser);
  });
  afterAll(async () => {
    await driver.close();
    await lab.close();
  });

  const visit = async (path: string): Promise<DrivenTab> => {
    const tab = await driver.openTab();
    await tab.visit(`${site}${path}`, 20_000);
    return tab;
  };
  const audited = async (tab: DrivenTab) => {
    await driver.ask('deep-audit', { tabId: tab.id });
    return readReport(driver, tab.id);
  };
  const inBoth = async (path: string): Promise<readonly InsecureRequest[]> => {
    const tab = await visit(path);
    const { insecureRequests } = await audited(tab);
    await tab.close();
    return insecureRequests.items;
  };

  test('what a redirect made insecure is told with what the page asked for', async () => {
    const tab = await visit('/redirected');
    const picture = { redirectedFrom: `${site}/pic.png`, element: { selector: '#pic' } };
    const passive = await reportThat(driver, tab.id, {
      insecureRequests: { items: expect.arrayContaining([expect.objectContaining(picture)]) },
    }).catch(() => readReport(driver, tab.id));
    expect(passive.insecureRequests.items).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ url: 'http://deep-items.test/api/items/', redirectedFrom: `${site}/api/items` }),
        expect.objectContaining({ ...picture, element: { selector: '#pic', html: '<img id="pic" src="/pic.png">' } }),
      ]),
    );
    const blocked = passive.findings.find(({ rule }) => rule === 'blocked-mixed-content');
    expect(blocked).toMatchObject({ outcome: 'fail', fix: expect.stringContaining('Fix the redirect') });

    const deep = await audited(tab);
    const places = Object.fromEntries(
      deep.insecureRequests.items.map(({ redirectedFrom, source }) => [redirectedFrom, source?.line]),
    );
    // After a redirect browsers do not say where a script asked.
    expect(places).toEqual({ [`${site}/pic.png`]: 4, [`${site}/app.js`]: 5, [`${site}/api/items`]: undefined });
    await tab.close();
  });

  test('a fetch counts once', async () => {
    expect(await inBoth('/fetched')).toMatchObject([{ url: 'http://resource.test/data.json', count: 1 }]);
  });

  test('an address with a password is one item', async () => {
    const items = await inBoth('/credentials');
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items)).not.toContain('secret');
  });

  test('old players are one item each, and blocked', async () => {
    expect((await inBoth('/players')).map(({ url, outcome }) => [url, outcome]).sort()).toEqual([
      ['http://www.youtube.com/v/one&hl=en', 'blocked'],
      ['http://www.youtube.com/v/two', 'blocked'],
    ]);
  });

  test('an image that is polled with ever new queries is one item', async () => {
    const tab = await visit('/polled');
    await tab.waitFor('document.title === "all"');
    const passive = await reportThat(driver, tab.id, { insecureRequests: { items: [{ queries: 12 }] } });
    expect(passive.insecureRequests.items).toHaveLength(1);
    await tab.close();
  });

  test('what the browser hides is said once, and costs the best grade until a deep audit', async () => {
    const tab = await visit('/hidden');
    const passive = await reportThat(driver, tab.id, { verdict: 'secure' });
    expect(passive).toMatchObject({ grade: 'A', insecureRequests: { unseen: expect.stringContaining('deep audit') } });
    const deep = await audited(tab);
    // Firefox finds something minor in every certificate of the lab.
    expect(deep).toMatchObject({ verdict: 'secure', grade: browser === 'chromium' ? 'A+' : 'A' });
    expect(deep.insecureRequests).not.toHaveProperty('unseen');
    await tab.close();
  });

  test('a policy that refuses insecure content leaves nothing to hide', async () => {
    const tab = await visit('/careful');
    await reportThat(driver, tab.id, { verdict: 'secure', grade: expect.any(String) });
    const { insecureRequests } = await readReport(driver, tab.id);
    expect(insecureRequests).not.toHaveProperty('unseen');
    await tab.close();
  });
});
