import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitAddress } from '../src/cli/visit-address.ts';
import { browsers, openWorld, type World } from './harness/world.ts';
import { page, redirect } from './lab/answers.ts';
import { defineCase } from './lab/case.ts';

const secret = 'hunter2';
const user = `user:${secret}@`;
const patience = { settle: 700, timeout: 15_000, deep: false };

const own = defineCase({
  id: 'secrets',
  title: 'Ways to an address with a password in it',
  start: 'https://secrets.test/',
  answers: {
    'https://secrets.test/': redirect(302, `https://${user}arrived.test/`),
    'https://arrived.test/': page({
      title: 'Arrived',
      headers: {
        Refresh: `600; url=http://${user}arrived.test/`,
        'Access-Control-Allow-Origin': `https://${user}a.test`,
      },
      body: `
        <img alt="" src="http://user:${secret}${'x'.repeat(300)}@resource.test/image.png">
        <script>history.replaceState({}, '', '/?to=https://${user}b.test/');</script>`,
    }),
    'http://plain-secrets.test/': page({
      title: 'Plain',
      body: `<img alt="" src="http://${user}resource.test/a.png">`,
    }),
  },
  expect: { verdict: 'warning' },
});

describe.each(browsers)('a password in an address in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { cases: [own] });
  });
  afterAll(() => world.close());

  test.each([
    ['redirected to', 'https://secrets.test/', 'https://arrived.test/'],
    ['typed', `https://${user}arrived.test/`, 'https://arrived.test/'],
    ['of a page that fails', `https://${user}secrets.test:8444/`, 'https://•••@secrets.test:8444/'],
    ['in an unencrypted page', 'http://plain-secrets.test/', 'http://plain-secrets.test/'],
    ['of everything that a page refers to', 'https://credentials.test/', 'https://credentials.test/'],
  ])('that is %s is neither stored nor reported', async (_name, url, shown) => {
    const { driver } = world;
    const tab = await driver.openTab();
    const report = await visitAddress(driver, tab, url, patience);
    expect(report.url.replace('•••@', '').startsWith(shown.replace('•••@', ''))).toBe(true);
    expect(JSON.stringify(report)).not.toContain(secret);
    const stored = await driver.evaluate(
      `Promise.all([browser.storage.session.get(null), browser.storage.local.get(null)]).then(JSON.stringify)`,
    );
    expect(String(stored)).toContain(shown.slice('https://'.length, -1).replace('•••@', ''));
    expect(String(stored)).not.toContain(secret);
    await tab.close();
  });

  test('is still told of, by the rule that is about it', async () => {
    const { driver } = world;
    const tab = await driver.openTab();
    const { findings, connection } = await visitAddress(driver, tab, 'https://secrets.test/', patience);
    expect(findings.find(({ rule }) => rule === 'credentials-in-address')).toMatchObject({ outcome: 'fail' });
    // The hop, its Location and the page that came are one address.
    expect(connection.hops.map(({ url, status }) => [url, status])).toEqual([
      ['https://secrets.test/', 302],
      ['https://•••@arrived.test/', 200],
    ]);
    await tab.close();
  });
});
