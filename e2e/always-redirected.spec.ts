import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failurePage } from '../src/core/failed-upgrade.ts';
import { decide, openTyped } from './harness/decisions.ts';
import { readReport, reportThat } from './harness/reports.ts';
import { browsers, openWorld, type World } from './harness/world.ts';
import { page, redirect } from './lab/answers.ts';
import { defineCase } from './lab/case.ts';

const from = 'https://redirects.test';

const sites = defineCase({
  id: 'redirects-to-upgraded',
  title: 'Redirects to the HTTP URLs of sites that are always upgraded',
  start: `${from}/`,
  answers: {
    [`${from}/`]: redirect(302, 'http://always.test/'),
    [`${from}/first`]: redirect(301, `${from}/second`),
    [`${from}/second`]: redirect(302, 'http://upgraded.test/'),
    [`${from}/expired`]: redirect(302, 'http://always-expired.test/page'),
    'http://upgraded.test/': page({ title: 'Not to be seen' }),
    'https://upgraded.test/': redirect(302, 'http://always.test/page'),
  },
  expect: { verdict: 'secure' },
});

describe.each(browsers)('a redirect to a site that is always upgraded in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { cases: [sites] });
    for (const host of ['always.test', 'always-expired.test', 'upgraded.test'])
      await decide(world.driver, { type: 'always', host, on: true });
  });
  afterAll(() => world.close());

  test.each([
    [
      `${from}/`,
      [
        [`${from}/`, 'start'],
        ['http://always.test/', 'server'],
        ['https://always.test/', 'extension'],
      ],
    ],
    [
      `${from}/first`,
      [
        [`${from}/first`, 'start'],
        [`${from}/second`, 'server'],
        ['http://upgraded.test/', 'server'],
        ['https://upgraded.test/', 'extension'],
        ['http://always.test/page', 'server'],
        ['https://always.test/page', 'extension'],
      ],
    ],
  ])('%s is a chain with all its hops, and its response is judged', async (url, hops) => {
    const tab = await openTyped(world.driver, url);
    await reportThat(world.driver, tab.id, {
      connection: { scheme: 'https', hops: hops.map(([one, kind]) => ({ url: one, kind })) },
    });
    const { findings, requestedUrl } = await readReport(world.driver, tab.id);
    expect(requestedUrl).toBe(url);
    expect(findings.find(({ rule }) => rule === 'missing-hsts')?.outcome).toBe('fail');
    await tab.close();
  });

  test('is explained on a page of ours where HTTPS fails there', async () => {
    const tab = await openTyped(world.driver, `${from}/expired`);
    await tab.waitFor(`location.href.includes('${failurePage}') && document.querySelector('h1') !== null`);
    await reportThat(world.driver, tab.id, {
      connection: {
        failure: { class: 'certificate-expired' },
        hops: [{ kind: 'start' }, { kind: 'server' }, { url: 'https://always-expired.test/page', kind: 'extension' }],
      },
    });
    await tab.close();
  });
});
