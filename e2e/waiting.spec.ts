import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditOne } from '../src/cli/audit-one.ts';
import type { DrivenTab } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { visitAddress } from '../src/cli/visit-address.ts';
import { reportSchema } from '../src/core/report-schema.ts';
import { reportThat } from './harness/reports.ts';
import { browsers, openWorld, type World } from './harness/world.ts';
import { neverAnswered, page, securePage } from './lab/answers.ts';
import { defineCase } from './lab/case.ts';

const beginning = {
  ...securePage({ title: 'The beginning', body: '<p>'.padEnd(2_000, 'x') }),
  isUnfinished: true,
} as const;

const own = defineCase({
  id: 'waiting',
  title: 'Servers that fall silent',
  start: 'https://half-a-page.test/',
  answers: {
    'https://half-a-page.test/': { ...beginning, body: String(beginning.body).replace('</body>\n</html>', '') },
    'https://never-answered.test/': neverAnswered,
    'https://hanging-picture.test/': securePage({ title: 'Hanging', body: '<img src="/never.png">' }),
    'https://hanging-picture.test/never.png': neverAnswered,
    'https://mute-at-tls.test/': page({ title: 'Not to be seen' }),
    'https://locked-page.test/': securePage({
      ...{ title: 'Locked', status: 401, headers: { 'WWW-Authenticate': 'Basic realm="lab"' } },
    }),
  },
  handshakes: { 'mute-at-tls.test': 'silent' },
  expect: { verdict: 'unknown' },
});

const audited = v.object({ report: reportSchema });

const silences = [
  ['at TCP', 'https://dropped.test:8445/', 'nothing'],
  ['at TLS', 'https://mute-at-tls.test/', 'nothing'],
  ['after the request', 'https://never-answered.test/', 'nothing'],
  ['in the middle of the body', 'https://half-a-page.test/', 'headers'],
] as const;

describe.each(browsers)('a tab in %s that waits for a server that is silent', (browser) => {
  let world: World;
  beforeAll(async () => {
    // With the browser's own patience, which lasts for minutes.
    world = await openWorld(browser, { cases: [own], browserArgs: [], preferences: {} });
  });
  afterAll(() => world.close());

  const ask = (tab: DrivenTab, url: string): Promise<unknown> =>
    world.driver.evaluate(`browser.tabs.update(${tab.id}, { url: '${url}' }).then(() => true)`);

  test.each(silences)('%s says for whom, how long and how far it got', async (_name, url, reached) => {
    const { driver } = world;
    const tab = await driver.openTab();
    await ask(tab, url);
    const report = await reportThat(driver, tab.id, { connection: { pending: { url, reached } } });
    expect(Date.now() - Date.parse(report.connection.pending?.since ?? '')).toBeGreaterThanOrEqual(3_000);
    expect(report).toMatchObject({ url, verdict: expect.stringMatching(/^(unknown|secure)$/) });
    const { hostname } = new URL(url);
    await waitUntil('the toolbar says so', async () => {
      const [text, title] = JSON.parse(
        String(
          await driver.evaluate(
            `Promise.all([browser.action.getBadgeText({ tabId: ${tab.id} }), browser.action.getTitle({ tabId: ${tab.id} })]).then(JSON.stringify)`,
          ),
        ),
      );
      return text === '…' && String(title).includes(`Waiting for ${hostname}, port`);
    });
    const popup = await driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    await popup.waitFor(`/Waiting for ${hostname}, port \\d+.*\\d+ seconds so far/s.test(document.body.innerText)`);
    await popup.close();
    await tab.close();
  });

  test('keeps the report of the page that still shows', async () => {
    const { driver } = world;
    const tab = await driver.openTab();
    await visitAddress(driver, tab, 'https://mixed-script.test/', { settle: 700, timeout: 15_000, deep: false });
    await ask(tab, 'https://never-answered.test/');
    await reportThat(driver, tab.id, {
      ...{ url: 'https://mixed-script.test/', verdict: 'warning' },
      connection: { pending: { url: 'https://never-answered.test/', reached: 'nothing' } },
    });
    await tab.close();
  });

  test.each(silences)('%s is a connection that timed out once the command line waits no longer', async (_name, url) => {
    const { driver } = world;
    const tab = await driver.openTab();
    const report = await visitAddress(driver, tab, url, { settle: 700, timeout: 5_000, deep: false });
    expect(report).toMatchObject({ url, verdict: 'failed', connection: { failure: { class: 'timeout' } } });
    expect(report.connection.failure?.owner.length).toBeGreaterThan(1);
    expect(report.connection.hops).toMatchObject([{ url, kind: 'start' }]);
    await tab.close();
  });

  test('for a picture is audited deeply, too, however long the whole page is given', async () => {
    const visit = { index: 0, url: 'https://hanging-picture.test/' };
    const patience = { settle: 500, timeout: 4_000, deep: true };
    const { report } = v.parse(audited, await auditOne(world.driver, visit, { patience }));
    expect(report).toMatchObject({ url: visit.url, mode: 'deep' });
    expect(report.leftOut.map(({ what }) => what)).toContain('loading');
  });

  test.each(silences.slice(0, 3))('%s is not loaded once more for a deep audit', async (_name, url) => {
    const patience = { settle: 500, timeout: 4_000, deep: true };
    const { report } = v.parse(audited, await auditOne(world.driver, { index: 0, url }, { patience }));
    expect(report).toMatchObject({ url, verdict: 'failed', connection: { failure: { class: 'timeout' } } });
  });

  test('that asks for a name and a password says so', async () => {
    const { driver } = world;
    const tab = await driver.openTab();
    await ask(tab, 'https://locked-page.test/');
    // A Chromium that is driven asks nobody, and ends the navigation; Firefox shows its dialog.
    const report = await reportThat(driver, tab.id, { connection: { hops: [{ kind: 'start', status: 401 }] } });
    expect(report.url).toBe('https://locked-page.test/');
    await tab.close();
  });
});
