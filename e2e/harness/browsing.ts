import fc from 'fast-check';
import type { DrivenTab, Driver } from '../../src/cli/drivers/driver.ts';
import { within } from '../../src/cli/within.ts';

/** Milliseconds for one page; some of the lab never answer. */
const patience = 4_000;

/** Milliseconds after which an act will not end any more. */
const mostForAnAct = 60_000;

interface Scene {
  readonly driver: Driver;
  readonly tab: DrivenTab;
  readonly url: string;
}

/** What people do, with how often they do it. */
const acts: readonly { readonly weight: number; act(scene: Scene): Promise<unknown> }[] = [
  { weight: 12, act: ({ tab, url }) => tab.visit(url, patience) },
  { weight: 3, act: ({ driver, tab }) => press(driver, `browser.tabs.goBack(${tab.id})`) },
  { weight: 2, act: ({ driver, tab }) => press(driver, `browser.tabs.reload(${tab.id})`) },
  { weight: 3, act: ({ driver, tab }) => lookAt(driver, `src/presentation/popup/index.html?tab=${tab.id}`) },
  { weight: 2, act: ({ driver, tab }) => lookAt(driver, `src/presentation/report/index.html?tab=${tab.id}`) },
  { weight: 1, act: ({ driver, tab }) => driver.ask('deep-audit', { tabId: tab.id }) },
  { weight: 1, act: ({ driver, tab }) => driver.ask('ask-hosts', { tabId: tab.id }) },
  { weight: 1, act: ({ driver, tab }) => driver.ask('switch-to-https', { tabId: tab.id }) },
  { weight: 1, act: ({ driver, url }) => passBy(driver, url) },
  { weight: 1, act: ({ driver }) => driver.stopWorker() },
];

/** Does what people do on these pages, by chance, until the time is over; resolves with how many things were done. */
export async function browse(
  driver: Driver,
  tabs: readonly DrivenTab[],
  urls: readonly string[],
  { until, seed }: { readonly until: number; readonly seed: number },
): Promise<number> {
  const step = fc.record({
    act: fc.oneof(...acts.map(({ weight, act }) => ({ weight, arbitrary: fc.constant(act) }))),
    tab: fc.constantFrom(...tabs),
    url: fc.constantFrom(...urls),
  });
  let done = 0;
  for (let round = 0; Date.now() < until; round += 1) {
    for (const { act, tab, url } of fc.sample(step, { numRuns: 100, seed: seed + round })) {
      if (Date.now() >= until) break;
      // What cannot be done on the page that happens to be there is let be.
      const acted = act({ driver, tab, url }).catch(() => undefined);
      await within(mostForAnAct, `This never ended, with ${url}: ${act}`, acted);
      done += 1;
    }
  }
  return done;
}

/** As a person does with the browser's buttons: of the page itself a driver may wait for ever. */
const press = (driver: Driver, call: string): Promise<unknown> => driver.evaluate(`${call}.then(() => undefined)`);

async function lookAt(driver: Driver, path: string): Promise<void> {
  const page = await driver.openOwnPage(path, { inUsedWindow: true });
  await page.waitFor("document.querySelector('h1') !== null").catch(() => undefined);
  await page.close();
}

/** A tab that is closed before its page is there. */
async function passBy(driver: Driver, url: string): Promise<void> {
  const tab = await driver.openTab();
  await tab.visit(url, 200);
  await tab.close();
}
