import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { DrivenPage, DrivenTab } from '../../src/cli/drivers/driver.ts';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';
import type { KeptReport } from '../../src/core/history/history-schema.ts';
import { reportPage } from '../../src/presentation/report/page.ts';
import { type Answer, securePage } from '../lab/answers.ts';
import { defineCase } from '../lab/case.ts';
import { type browsers, openWorld, type World } from './world.ts';

export const url = 'https://changing.test/';
const sound = securePage({ title: 'A page that changes' });

/** Whether the site has lost its HSTS policy. */
let isBroken = false;
const changing: Answer = {
  ...sound,
  get headers() {
    return isBroken ? { 'Content-Type': 'text/html; charset=utf-8' } : sound.headers;
  },
};

/** The site whose reports are kept. */
export const changingCase = defineCase({
  id: 'changing',
  title: 'A site that loses a protection',
  start: url,
  answers: {
    [url]: changing,
    'https://unchanging.test/': securePage({ title: 'Another site' }),
    'https://changing.test/other': securePage({ title: 'Another page' }),
  },
  expect: { verdict: 'secure' },
});

/** From now on, the site has lost its HSTS policy, or has it again. */
export const breakSite = (broken: boolean): void => {
  isBroken = broken;
};

export const says = (page: Pick<DrivenPage, 'waitFor'>, words: string): Promise<void> =>
  page.waitFor(`document.body.innerText.includes(${JSON.stringify(words)})`);

/** A browser whose full reports keep a history, which each test begins without. */
export function historyIn(browser: (typeof browsers)[number]) {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { cases: [changingCase] });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    isBroken = false;
    await world.driver.evaluate(
      "browser.storage.local.get(null).then((all) => browser.storage.local.remove(Object.keys(all).filter((key) => key.startsWith('history'))))",
    );
  });

  /** Everything that is stored of it, by key. */
  const stored = async (): Promise<Readonly<Record<string, { readonly reports: readonly KeptReport[] }>>> =>
    JSON.parse(
      String(
        await world.driver.evaluate(
          "browser.storage.local.get(null).then((all) => JSON.stringify(Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('history')))))",
        ),
      ),
    );
  const kept = async (): Promise<readonly KeptReport[]> =>
    Object.values(await stored()).flatMap(({ reports = [] }) => reports);
  const keeps = (count: number): Promise<unknown> =>
    waitUntil(`${count} reports are kept`, async () => (await kept()).length === count);
  const turnOn = (): Promise<unknown> => world.driver.evaluate('browser.storage.local.set({ history: true })');
  const visit = async (tab: DrivenTab, address = url): Promise<void> => {
    await tab.visit(address, 15_000);
    await tab.waitFor("document.readyState === 'complete'");
  };
  const openReport = (tab: DrivenTab): Promise<DrivenPage> => world.driver.openOwnPage(`${reportPage}?tab=${tab.id}`);
  const visited = async (): Promise<{ readonly tab: DrivenTab; readonly page: DrivenPage }> => {
    const tab = await world.driver.openTab();
    await visit(tab);
    return { tab, page: await openReport(tab) };
  };
  const closeAll = async (...pages: readonly DrivenPage[]): Promise<void> => {
    for (const page of pages) await page.close();
  };
  return {
    ...{ stored, kept, keeps, turnOn, visit, openReport, visited, closeAll },
    get driver() {
      return world.driver;
    },
  };
}
