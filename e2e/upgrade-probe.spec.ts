import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { visitAddress } from '../src/cli/visit-address.ts';
import { bar, pressFirst } from './harness/bar.ts';
import { caseById } from './harness/case-by-id.ts';
import { reportThat } from './harness/reports.ts';
import { browsers, openWorld, type World } from './harness/world.ts';
import type { Arrival } from './lab/sites.ts';

/** The header fields of a request in their order, but for the name of the host. */
/** What no extension can take away (the README says so), and what only a typed address has. */
const telltale = ['cache-control', 'pragma', 'sec-fetch-user', 'sec-fetch-site'];

/** The fields that are as in a navigation, whatever their order. */
const likeVisit = (arrival: Arrival | undefined): string[] =>
  Object.entries(arrival?.headers ?? {})
    .flatMap(([name, value]) => (name === 'host' || telltale.includes(name) ? [] : [`${name}: ${value}`]))
    .sort();

const patience = { settle: 700, timeout: 15_000, deep: false };

describe.each(browsers)('asking a site over HTTPS in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  const arrivalsAt = (origin: string): Arrival[] => world.arrivals.filter(({ url }) => url.startsWith(`${origin}/`));

  const stateAfter = async (address: string): Promise<string> => {
    const tab = await world.driver.openTab();
    const { upgrade } = await visitAddress(world.driver, tab, address, patience);
    await tab.close();
    return upgrade.state === 'seen' ? upgrade.value.state : 'gap';
  };

  test.each([
    ['upgrade-available', 'available'],
    ['upgrade-leads-back', 'redirects-back'],
    ['upgrade-bad-certificate', 'certificate-error'],
    ['upgrade-refused', 'refused'],
    ['upgrade-timeout', 'timeout'],
    ['upgrade-other-host', 'other-host'],
    ['upgrade-not-found', 'http-error'],
    ['upgrade-post', 'not-tried'],
    ['upgrade-usual-port', 'available'],
    ['upgrade-own-port', 'refused'],
    ['upgrade-default-page', 'different-page'],
    ['upgrade-default-page-deep', 'different-page'],
    ['upgrade-default-page-both', 'available'],
    ['upgrade-other-title', 'different-page'],
    ['upgrade-late-title', 'different-page'],
    ['upgrade-tls-on-own-port', 'available'],
  ])('%s: %s', async (id, state) => {
    expect(await stateAfter(caseById(world.lab, id).start)).toBe(state);
  });

  test('it is asked once, without path, cookie or referrer, as on a first visit by address', async () => {
    const address = 'http://unlike.test:8080/a?b=c';
    await stateAfter(address);
    await stateAfter(address);
    const [asked, ...more] = arrivalsAt('https://unlike.test');
    expect(more).toEqual([]);
    expect(asked).toMatchObject({ url: 'https://unlike.test/', method: 'GET' });
    await world.driver.evaluate("browser.tabs.create({ url: 'https://always.test/' }).then(() => undefined)");
    await waitUntil('somebody visits', async () => arrivalsAt('https://always.test').length > 0);
    expect(likeVisit(asked)).toEqual(likeVisit(arrivalsAt('https://always.test')[0]));
    expect(asked?.headers).toMatchObject({ 'sec-fetch-site': 'none', 'sec-fetch-user': '?1' });
    for (const name of ['cookie', 'referer', 'origin']) expect(asked?.headers).not.toHaveProperty(name);
  });

  test('neither a redirect to another host nor one back to HTTP is followed', async () => {
    await stateAfter('http://parked.test/');
    expect(arrivalsAt('https://hoster.example.test')).toEqual([]);
    const visits = (): number => arrivalsAt('http://leads-back.test').length;
    const before = visits();
    await stateAfter('http://leads-back.test/');
    // The visit itself, and nothing else.
    expect(visits()).toBe(before + 1);
  });

  test('it teaches the browser no policy of the site', async () => {
    const { start } = caseById(world.lab, 'upgrade-deep-error');
    await stateAfter(start);
    const tab = await world.driver.openTab();
    await tab.visit('http://broken-page.test/page', 15_000);
    expect(await tab.evaluate('location.protocol')).toBe('http:');
    await tab.close();
  });

  test('it is asked again when the memory is a day old', async () => {
    const { driver } = world;
    await stateAfter('http://both.test/');
    const before = arrivalsAt('https://both.test').length;
    await driver.evaluate(`browser.storage.local.get('answers').then(({ answers }) => {
      answers['both.test'].until -= 24 * 60 * 60 * 1_000;
      return browser.storage.local.set({ answers });
    })`);
    await stateAfter('http://both.test/');
    expect(arrivalsAt('https://both.test')).toHaveLength(before + 1);
  });

  test('the port of the page is asked when a person wants to know', async () => {
    const before = arrivalsAt('https://twin.test:8080');
    const tab = await world.driver.openTab();
    await visitAddress(world.driver, tab, 'http://twin.test:8080/', patience);
    expect(arrivalsAt('https://twin.test:8080')).toEqual(before);
    const popup = await world.driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    const button = "[...document.querySelectorAll('button')].find((one) => one.innerText.includes('port 8080'))";
    await popup.waitFor(`${button} !== undefined`);
    await popup.evaluate(`${button}.click()`);
    await reportThat(world.driver, tab.id, {
      upgrade: { value: { state: 'available', target: 'https://twin.test:8080/' } },
    });
    await world.driver.ask('switch-to-https', { tabId: tab.id });
    await tab.waitFor("location.href === 'https://twin.test:8080/'");
    await popup.close();
    await tab.close();
  });

  test('where a port answers 400 to HTTP, HTTPS on this very port is offered, and switched to', async () => {
    const { start } = caseById(world.lab, 'upgrade-tls-on-own-port');
    const tab = await world.driver.openTab();
    await visitAddress(world.driver, tab, start, patience);
    await reportThat(world.driver, tab.id, {
      upgrade: { value: { state: 'available', target: 'https://panel.test:8443/' } },
    });
    expect(arrivalsAt('https://panel.test')).toEqual([]);
    await tab.waitFor(`${bar} !== null`);
    await pressFirst(tab);
    await tab.waitFor("location.href === 'https://panel.test:8443/login?next=a'");
    await tab.close();
  });

  test.each(['http://printer.internal/', 'http://app.localhost/'])('nothing is asked for %s', async (address) => {
    const tab = await world.driver.openTab();
    const { url, upgrade } = await visitAddress(world.driver, tab, address, patience);
    expect(await world.driver.ask('ask-over-https', { tabId: tab.id, samePort: false })).toBe(null);
    expect({ url, upgrade }).toMatchObject({ url: address, upgrade: { value: { state: 'not-tried' } } });
    expect(arrivalsAt(address.replace(/^http:(.*)\/$/, 'https:$1'))).toEqual([]);
    await tab.close();
  });
});
