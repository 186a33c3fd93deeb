import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenTab } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { visitAddress } from '../src/cli/visit-address.ts';
import { readReport, reportThat, storedTab } from './harness/reports.ts';
import { browsers, openWorld, type World } from './harness/world.ts';
import { securePage } from './lab/answers.ts';
import { defineCase } from './lab/case.ts';

const patience = { settle: 700, timeout: 20_000, deep: false };
const clean = 'https://clean.test/';

/** A form that makes whatever page has it insecure. */
const form = '<form action="http://resource.test/form"><input type="password" name="password"></form>';
/** Makes the page's script look and speak once more, as if the page came back. */
const speak = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
/** The next page may be there before this one has finished leaving. */
const linger = 'for (const end = performance.now() + 400; performance.now() < end; );';
const frames = (count: number, script: string): string =>
  Array.from(
    { length: count },
    () => `<iframe srcdoc="${`${form}<script>${script}</script>`.replaceAll('"', '&quot;')}"></iframe>`,
  ).join('');
/** Frames that the browser does not list, since they never loaded anything. */
const scriptedFrames = (script: string): string =>
  `<iframe src="javascript:'${`${form}<script>${script}</script>`.replaceAll('"', '&quot;').replaceAll("'", '`')}'"></iframe>`;
const frameWritten = `
  const frame = document.createElement('iframe');
  document.body.append(frame);
  frame.contentDocument.body.innerHTML = '${form}';`;

/** As much as is known of one page at most, so that it is forgotten as soon as another is shown. */
const heavy = `${form}<script>
  const long = (i) => 'http://resource.test/' + i + 'x'.repeat(470);
  for (let i = 0; i < 160; i += 1) { const image = new Image(); image.src = long(i); document.body.append(image); }
  for (let i = 0; i < 120; i += 1) fetch(long('f' + i)).catch(() => {});
  for (let i = 0; i < 60; i += 1) {
    document.body.insertAdjacentHTML('beforeend',
      '<a href="http://leaving.test/' + i + 'x'.repeat(450) + '">x</a><form action="' + long(i) + '"><input type=password></form>');
  }
</script>`;

/** Pages that speak when they are left, or later; each has what would make the next page insecure. */
const leaving: Readonly<Record<string, string>> = {
  pagehide: `${form}<script>addEventListener('pagehide', () => { ${linger} ${speak} });</script>`,
  unload: `${form}<script>addEventListener('unload', () => { ${linger} ${speak} });</script>`,
  beforeunload: `${form}<script>addEventListener('beforeunload', () => { ${speak} ${linger} });</script>`,
  visibilitychange: `${form}<script>document.addEventListener('visibilitychange', () => { ${linger} ${speak} });</script>`,
  'pagehide-of-a-heavy-page': `${heavy}<script>addEventListener('pagehide', () => { ${linger} ${speak}; });</script>`,
  'unload-of-a-heavy-page': `${heavy}<script>addEventListener('unload', () => { ${linger} ${speak}; });</script>`,
  'visibilitychange-of-a-heavy-page': `${heavy}<script>
    document.addEventListener('visibilitychange', () => { ${linger} ${speak}; });
  </script>`,
  'frames-beyond-the-limit': frames(
    70,
    `addEventListener('pagehide', () => { ${linger.replace('400', '10')} ${speak} });`,
  ),
  'frames-that-are-not-listed': scriptedFrames(`addEventListener('pagehide', () => { ${linger} ${speak} });`),
  'a-frame-that-is-not-listed-made-at-the-end': `<script>addEventListener('pagehide', () => {
    document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(scriptedFrames('')).replaceAll('</script', '<\\/script')}); ${linger}
  });</script>`,
  'a-frame-made-at-the-end': `<script>addEventListener('pagehide', () => { ${frameWritten} ${linger} });</script>`,
  'a-form-made-at-the-end': `<script>addEventListener('pagehide', () => {
    document.body.innerHTML = '${form}'; ${linger} ${speak}; document.querySelector('input')?.focus();
  });</script>`,
  'a-flood-at-the-end': `${form}<script>addEventListener('pagehide', () => {
    for (let i = 0; i < 200; i += 1) { document.body.append(document.createElement('p')); ${speak}; }
    ${linger}
  });</script>`,
};

const own = defineCase({
  id: 'left-pages',
  title: 'Pages that speak when they are left',
  start: 'https://leaving.test/',
  answers: {
    'https://leaving.test/': securePage({ title: 'Leaving' }),
    ...Object.fromEntries(
      Object.entries(leaving).map(([name, body]) => [
        `https://leaving.test/${name}`,
        securePage({ title: name, body }),
      ]),
    ),
  },
  expect: { verdict: 'secure' },
});

describe.each(browsers)('a page that is left in %s', (browser) => {
  let world: World;
  let tab: DrivenTab;
  beforeAll(async () => {
    world = await openWorld(browser, { cases: [own] });
  });
  afterAll(() => world.close());

  const attack = async (name: string): Promise<void> => {
    tab = await world.driver.openTab();
    const { url } = await visitAddress(world.driver, tab, `https://leaving.test/${name}`, patience);
    expect(url).toBe(`https://leaving.test/${name}`);
  };
  const untouched = async (): Promise<void> => {
    await reportThat(world.driver, tab.id, { url: clean, verdict: 'secure' });
    // What the page that was left had yet to say was on its way before the page shown says something new.
    await tab.evaluate("document.body.insertAdjacentHTML('beforeend', '<input type=password>')");
    await waitUntil('the page shown has told more', async () => {
      const [shown] = (await storedTab(world.driver, tab.id)).visits;
      return shown?.url === clean && shown.fields.items.length > 0;
    });
    expect(await readReport(world.driver, tab.id)).toMatchObject({
      ...{ url: clean, verdict: 'secure', forms: { items: [] }, insecureRequests: { items: [] } },
    });
    await tab.close();
  };

  test.each(Object.keys(leaving))('and speaks then (%s) says nothing about the next', async (name) => {
    await attack(name);
    await tab.visit(clean, 15_000);
    await untouched();
  });

  test('slowly, because the next does not answer at first, says nothing about the one that comes then', async () => {
    await attack('pagehide');
    await tab.evaluate(
      `void (setInterval(() => { ${speak} }, 20), setTimeout(() => { location.href = 'https://silent.test/'; }))`,
    );
    await waitUntil('the next is under way', async () =>
      JSON.stringify((await storedTab(world.driver, tab.id)).pending).includes('silent.test'),
    );
    await world.driver.evaluate(`browser.tabs.update(${tab.id}, { url: '${clean}' }).then(() => true)`);
    await untouched();
  });

  test('and comes back has its own report, and the next one again has its own', async () => {
    await attack('pagehide');
    const before = await readReport(world.driver, tab.id);
    expect(before).toMatchObject({ verdict: 'insecure', forms: { items: [{ collects: ['password'] }] } });
    await tab.visit(clean, 15_000);
    await reportThat(world.driver, tab.id, { url: clean, verdict: 'secure' });
    await tab.evaluate('void setTimeout(() => history.back())');
    await reportThat(world.driver, tab.id, { url: before.url, verdict: 'insecure', forms: before.forms });
    await tab.evaluate('void setTimeout(() => history.forward())');
    await untouched();
  });
});
