import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitAddress } from '../src/cli/visit-address.ts';
import { caseById } from './harness/case-by-id.ts';
import { readReport, reportThat } from './harness/reports.ts';
import { browsers, openWorld, type World } from './harness/world.ts';
import { page, securePage } from './lab/answers.ts';
import type { LabCase } from './lab/case.ts';

/** A host whose page failed at a port of its own, and whose site has an HSTS policy at the usual one. */
const bound: LabCase = {
  id: 'failed-beside-hsts',
  title: 'Nobody listens on the port; the site beside it has an HSTS policy',
  start: 'https://beside-policy.test:8444/',
  answers: {
    'http://beside-policy.test/': page({ title: 'Unencrypted' }),
    'https://beside-policy.test/': securePage({ title: 'Encrypted' }),
    'https://www.beside-policy.test/': securePage({ title: 'Encrypted' }),
  },
  expect: { verdict: 'failed' },
};

const rule = 'unredirected-http';
const button = (label: string): string =>
  `[...document.querySelectorAll('button')].find((one) => one.innerText === '${label}')`;

describe.each(browsers)('a second look at a failed connection in %s', (browser) => {
  let world: World;
  const heard: IncomingHttpHeaders[] = [];
  beforeAll(async () => {
    world = await openWorld(browser, { cases: [bound] });
    world.lab.beforeAnswer(async ({ headers }) => void heard.push(headers));
  });
  afterAll(() => world.close());

  const looksAt = async (id: string): Promise<object> => {
    const { driver, lab } = world;
    const tab = await driver.openTab();
    const { connection } = await visitAddress(driver, tab, caseById(lab, id).start, {
      ...{ settle: 300, timeout: 15_000, deep: false },
    });
    expect(connection.failure).toBeDefined();
    expect(connection.failure).not.toHaveProperty('looks');
    heard.length = 0;
    const popup = await driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    await popup.waitFor(`${button('Check other ports and www')} !== undefined`);
    await popup.evaluate(`${button('Check other ports and www')}.click()`);
    await popup.waitFor(`${button('Check again')}?.disabled === false`);
    const words = String(await popup.evaluate('document.body.innerText'));
    const report = await readReport(driver, tab.id);
    await popup.close();
    await tab.close();
    return { looks: report.connection.failure?.looks, words };
  };

  test('asks the usual ports and www, without cookies or referrer', async () => {
    expect(await looksAt('failed-bare-name')).toEqual({
      looks: [
        { url: 'https://bare.test/', state: 'failed' },
        { url: 'http://bare.test/', state: 'redirected' },
        { url: 'https://www.bare.test/', state: 'answered' },
      ],
      words: expect.stringMatching(/bare\.test\/ \(port 80\) redirects to.*www\.bare\.test\/ \(port 443\) answers/s),
    });
    expect(heard.map(({ host }) => host).sort()).toEqual(['bare.test', 'www.bare.test']);
    for (const headers of heard) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  test('finds the server that speaks plain HTTP only', async () => {
    expect(await looksAt('failed-plain-on-443')).toMatchObject({
      looks: [
        { url: 'http://plain-answer.test/', state: 'answered' },
        { url: 'https://www.plain-answer.test/', state: 'failed' },
      ],
    });
  });

  test('asks no port that browsers refuse', async () => {
    expect(await looksAt('failed-blocked-port')).toMatchObject({
      looks: [
        { url: 'https://mailbox.test/', state: 'answered' },
        { url: 'http://mailbox.test/', state: 'failed' },
        { url: 'https://www.mailbox.test/', state: 'failed' },
      ],
    });
  });

  test('teaches the browser no HSTS policy', async () => {
    expect(await looksAt(bound.id)).toMatchObject({
      looks: [
        { url: 'https://beside-policy.test/', state: 'answered' },
        { url: 'http://beside-policy.test/', state: 'answered' },
        { url: 'https://www.beside-policy.test/', state: 'answered' },
      ],
    });
    const tab = await world.driver.openTab();
    for (const url of ['http://beside-policy.test/', 'http://www.beside-policy.test/']) {
      await tab.visit(url, 15_000);
      await reportThat(world.driver, tab.id, { requestedUrl: url, connection: { hops: [{ url }] } });
    }
    await tab.close();
  });

  test.each([
    ['http-beside-https', 'fail', 'HTTP serves a page instead of a redirect'],
    ['redirect-temporary', 'pass', 'HTTP serves no page of its own'],
  ])('of a page that is there tells whether plain HTTP shows one too: %s', async (id, outcome, title) => {
    const { driver, lab } = world;
    const tab = await driver.openTab();
    const start = caseById(lab, id).start.replace('http:', 'https:');
    const before = await visitAddress(driver, tab, start, { settle: 300, timeout: 15_000, deep: false });
    expect(before.findings).toContainEqual(expect.objectContaining({ rule, outcome: 'not-applicable' }));
    heard.length = 0;
    const popup = await driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    await popup.waitFor(`${button('Check whether http:// redirects')} !== undefined`);
    await popup.evaluate(`${button('Check whether http:// redirects')}.click()`);
    await reportThat(driver, tab.id, {
      findings: expect.arrayContaining([expect.objectContaining({ rule, outcome, title })]),
    });
    await popup.waitFor(`${button('Check whether http:// redirects')} === undefined`);
    await popup.close();
    await tab.close();
  });
});
