import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { failurePage } from '../src/core/failed-upgrade.ts';
import { confirmPage } from '../src/platform/prompt.ts';
import { openTyped } from './harness/decisions.ts';
import { browsers, openWorld, type World } from './harness/world.ts';
import { page } from './lab/answers.ts';
import { defineCase } from './lab/case.ts';

/** Each tries to bring a person to the address that stands in the fragment. */
const ways: Readonly<Record<string, string>> = {
  location: 'location = target',
  'a link': "Object.assign(document.body.appendChild(document.createElement('a')), { href: target }).click()",
  'a form':
    "const form = document.body.appendChild(document.createElement('form')); form.action = target; form.submit()",
  'a window': 'open(target)',
  'a frame': "document.body.appendChild(document.createElement('iframe')).src = target",
  'an object': "document.body.appendChild(document.createElement('object')).data = target",
  'a refresh':
    "document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0; url=' + target }))",
};

const own = defineCase({
  id: 'own-pages',
  title: 'A page that opens pages of the extension',
  start: 'https://opens.test/0',
  answers: Object.fromEntries(
    Object.values(ways).map((way, index) => [
      `https://opens.test/${index}`,
      page({
        title: 'Opens',
        body: `<script>const target = decodeURIComponent(location.hash.slice(1));
try { ${way} } catch {}
setTimeout(() => { document.title = 'tried' }, 1000)</script>`,
      }),
    ]),
  ),
  expect: { verdict: 'secure' },
});

describe.each(browsers)('pages of the extension in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { cases: [own] });
  });
  afterAll(() => world.close());

  const pages = [`${failurePage}?url=http://bank.test/`, `${confirmPage}?tab=1&host=bank.test`];

  const opened = (): Promise<unknown> =>
    world.driver.evaluate(
      "browser.extension.getViews().map(({ document }) => document.URL).filter((url) => url.includes('bank.test')).join()",
    );

  test.each(pages)('are there when the extension opens them: %s', async (path) => {
    const page = await world.driver.openOwnPage(path);
    expect(await opened()).toContain(path);
    await page.close();
    await waitUntil('it is gone', async () => (await opened()) === '');
  });

  test.each(Object.keys(ways).flatMap((way) => pages.map((path) => [way, path] as const)))(
    'are not opened by a page with %s: %s',
    async (way, path) => {
      const target = await world.driver.evaluate(`browser.runtime.getURL(${JSON.stringify(path)})`);
      const tab = await openTyped(
        world.driver,
        `https://opens.test/${Object.keys(ways).indexOf(way)}#${encodeURIComponent(String(target))}`,
      );
      // Where a browser shows an error in place of the page, that is the end of it.
      await waitUntil('the page has tried', async () =>
        tab
          .evaluate("document.title === 'tried' || !location.href.startsWith('https://opens.test/')")
          .catch(() => true),
      );
      expect(await opened()).toBe('');
      await tab.close();
    },
  );
});
