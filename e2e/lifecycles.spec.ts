import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenTab } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { visitAddress } from '../src/cli/visit-address.ts';
import type { Navigation } from '../src/core/visit.ts';
import { caseById } from './harness/case-by-id.ts';
import { hopsOf, readReport, reportThat, storedTab } from './harness/reports.ts';
import { browsers, openWorld, type World } from './harness/world.ts';
import { securePage } from './lab/answers.ts';
import { defineCase } from './lab/case.ts';

const patience = { settle: 700, timeout: 15_000, deep: false };
const blockedScript = { url: 'http://resource.test/script.js', outcome: 'blocked' };
const [clean, mixed] = ['https://clean.test/', 'https://mixed-script.test/'];
/** The report of the page with mixed content, with nothing in it of the page before. */
const mixedByItself = {
  url: mixed,
  requestedUrl: mixed,
  verdict: 'warning',
  connection: { hops: [{ kind: 'start', status: 200 }] },
  insecureRequests: { items: [blockedScript] },
} as const;

/** Ways in which a page can move on by itself as soon as it is there. */
const moves = {
  click: `<a href="/arrived">On</a><script>document.querySelector('a').click()</script>`,
  submit: `<form action="/arrived"></form><script>document.querySelector('form').submit()</script>`,
  location: `<script>location.href = '/arrived'</script>`,
  refresh: `<meta http-equiv="refresh" content="0; url=/arrived">`,
} as const;
const moving = defineCase({
  id: 'moving',
  title: 'Pages that move on by themselves',
  start: 'https://moving.test/click',
  answers: {
    'https://moving.test/arrived': securePage({ title: 'Arrived' }),
    ...Object.fromEntries(
      Object.entries(moves).map(([how, body]) => [`https://moving.test/${how}`, securePage({ title: how, body })]),
    ),
  },
  expect: { verdict: 'secure' },
});

describe.each(browsers)('a page in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { cases: [moving] });
  });
  afterAll(() => world.close());

  const open = async (id: string): Promise<DrivenTab> => {
    const tab = await world.driver.openTab();
    await visitAddress(world.driver, tab, caseById(world.lab, id).start, patience);
    return tab;
  };
  /** Nobody clicks on a page within the second in which it comes; what moves it then is its own script. */
  const openForAWhile = async (id: string): Promise<DrivenTab> => {
    const tab = await open(id);
    // What leaves sooner after its document has come is taken for a move of the page's own.
    await tab.waitFor("performance.now() - performance.getEntriesByType('navigation')[0].loadEventEnd > 1_200");
    return tab;
  };
  /** Lets the page go where the expression leads; the answer comes before the page is gone. */
  const leave = (tab: DrivenTab, expression: string): Promise<unknown> =>
    tab.evaluate(`void setTimeout(() => { ${expression} })`);
  const that = (tab: DrivenTab, shows: object) => reportThat(world.driver, tab.id, shows);
  /** The navigation that the tab shows, and those that are under way, as they are stored. */
  const navigations = async (tab: DrivenTab): Promise<readonly Navigation[]> => {
    const { pending, visits } = await storedTab(world.driver, tab.id);
    return [...pending, ...visits.slice(0, 1).flatMap(({ navigation }) => navigation ?? [])];
  };

  test.each(Object.keys(moves))('that moves on by itself (%s) is where the way of the next began', async (how) => {
    const tab = await world.driver.openTab();
    const start = `https://moving.test/${how}`;
    await tab.visit(start, 15_000);
    // Firefox shows the page before it tells the status that it came with.
    const report = await that(tab, {
      url: expect.stringContaining('https://moving.test/arrived'),
      requestedUrl: start,
      connection: { hops: expect.arrayContaining([expect.objectContaining({ kind: 'client', status: 200 })]) },
    });
    expect(hopsOf(report)).toEqual(['start 200', 'client 200']);
    await tab.close();
  });

  test('that a link leads to begins a way of its own', async () => {
    const tab = await openForAWhile('https-clean');
    await leave(
      tab,
      `const link = document.createElement('a'); link.href = '${mixed}'; document.body.append(link); link.click();`,
    );
    await that(tab, mixedByItself);
    await tab.close();
  });

  test('that is reloaded is reported as before', async () => {
    const tab = await open('mixed-script');
    const before = await readReport(world.driver, tab.id);
    await world.driver.evaluate(`browser.tabs.reload(${tab.id})`);
    await waitUntil('the reload is reported', async () => (await readReport(world.driver, tab.id)).at !== before.at);
    const { at, ...same } = before;
    expect(at).not.toBe((await that(tab, same)).at);
    await tab.close();
  });

  test('that fails after redirects, and is loaded again, began where it was asked for first', async () => {
    const tab = await open('failed-redirect-loop');
    const { start } = caseById(world.lab, 'failed-redirect-loop');
    const before = await that(tab, { verdict: 'failed', requestedUrl: start });
    await world.driver.evaluate(`browser.tabs.reload(${tab.id})`);
    await waitUntil('the reload is reported', async () => (await readReport(world.driver, tab.id)).at !== before.at);
    await that(tab, { verdict: 'failed', requestedUrl: start });
    await tab.close();
  });

  test('that answers a POST is reported, and not asked for again', async () => {
    const tab = await openForAWhile('lifecycle-post');
    await leave(tab, "document.querySelector('form').submit()");
    const url = 'https://post.test/done';
    await that(tab, {
      url,
      verdict: 'warning',
      connection: { hops: [{ kind: 'start', status: 200 }] },
      insecureRequests: { items: [blockedScript] },
    });
    expect((await navigations(tab)).map(({ method }) => method)).toEqual(['POST']);
    await tab.close();
  });

  test('that comes back by the back button has its report', async () => {
    const tab = await open('mixed-script');
    const before = await readReport(world.driver, tab.id);
    await tab.visit(clean, 15_000);
    await that(tab, { url: clean, verdict: 'secure' });
    await leave(tab, 'history.back()');
    const { url, verdict, insecureRequests } = before;
    await that(tab, { url, verdict, insecureRequests });
    await tab.close();
  });

  test('that moves within itself keeps what is known of it', async () => {
    const tab = await open('mixed-script');
    const before = await readReport(world.driver, tab.id);
    await tab.evaluate("history.pushState({}, '', '/elsewhere#part')");
    const { findings, connection } = await that(tab, { url: `${mixed}elsewhere#part` });
    expect({ findings, hops: connection.hops }).toEqual({ findings: before.findings, hops: before.connection.hops });
    await tab.close();
  });

  test('that another opened empty is not taken for a site of its own', async () => {
    const tab = await open('mixed-script');
    const ids = async (): Promise<number[]> =>
      JSON.parse(
        String(
          await world.driver.evaluate(
            'browser.tabs.query({}).then((tabs) => JSON.stringify(tabs.map(({ id }) => id)))',
          ),
        ),
      );
    const before = await ids();
    await tab.evaluate("void open('about:blank')");
    const [opened] = (await waitUntil('the new tab is there', async () => {
      const added = (await ids()).filter((id) => !before.includes(id));
      return added.length > 0 && added;
    })) as number[];
    await reportThat(world.driver, opened ?? 0, { verdict: 'unsupported', insecureRequests: { items: [] } });
    await world.driver.evaluate(`browser.tabs.remove(${opened})`);
    await tab.close();
  });

  test('that is discarded to save memory keeps its report, and has it anew when it comes back', async () => {
    const create = `browser.tabs.create({ url: '${mixed}', active: false }).then(({ id }) => id)`;
    const id = Number(await world.driver.evaluate(create));
    const shows = { verdict: 'warning', insecureRequests: { items: [blockedScript] } };
    const before = await reportThat(world.driver, id, shows);
    // Chromium gives the tab another number.
    const kept = Number(await world.driver.evaluate(`browser.tabs.discard(${id}).then((tab) => tab?.id ?? ${id})`));
    expect(await reportThat(world.driver, kept, shows)).toEqual(before);
    await world.driver.evaluate(`browser.tabs.reload(${kept})`);
    await waitUntil('it is back', async () => (await readReport(world.driver, kept)).at !== before.at);
    await reportThat(world.driver, kept, shows);
    await world.driver.evaluate(`browser.tabs.remove(${kept})`);
  });

  test('is not confused with one that loads beside it', async () => {
    const tabs = await Promise.all([world.driver.openTab(), world.driver.openTab()]);
    const [one, other] = tabs;
    await Promise.all([one.visit(mixed, 15_000), other.visit(clean, 15_000)]);
    await that(one, { url: mixed, verdict: 'warning', insecureRequests: { items: [blockedScript] } });
    await that(other, { url: clean, verdict: 'secure', insecureRequests: { items: [] } });
    await Promise.all([one.visit(clean, 15_000), other.visit(mixed, 15_000)]);
    await that(one, { url: clean, verdict: 'secure', insecureRequests: { items: [] } });
    await that(other, { url: mixed, verdict: 'warning', insecureRequests: { items: [blockedScript] } });
    await Promise.all(tabs.map((tab) => tab.close()));
  });

  test('that was asked for and then not waited for leaves no trace in the next', async () => {
    const tab = await openForAWhile('https-clean');
    await leave(tab, "location.href = 'https://silent.test/'");
    await waitUntil('the first is under way', async () =>
      (await navigations(tab)).some(({ hops }) => hops[0]?.url === 'https://silent.test/'),
    );
    await world.driver.evaluate(`browser.tabs.update(${tab.id}, { url: '${mixed}' }).then(() => true)`);
    await that(tab, mixedByItself);
    await tab.close();
  });
});
