import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visitAddress } from '../src/cli/visit-address.ts';
import { stepText } from '../src/core/failures/step-text.ts';
import type { Report } from '../src/core/report.ts';
import { reportPage } from '../src/presentation/report/page.ts';
import { fileProblems, reportWords } from '../src/presentation/report/words.ts';
import { caseById } from './harness/case-by-id.ts';
import { chooseFile } from './harness/choose-file.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

const patience = { settle: 700, timeout: 15_000, deep: false };
const isShown = "document.querySelector('main')?.dataset.verdict !== undefined";
const text = 'document.body.innerText';

describe.each(browsers)('the full report in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser);
  });
  afterAll(() => world.close());

  const visited = async (id: string) => {
    const tab = await world.driver.openTab();
    const report = await visitAddress(world.driver, tab, caseById(world.lab, id).start, patience);
    const page = await world.driver.openOwnPage(`${reportPage}?tab=${tab.id}`);
    await page.waitFor(isShown);
    return { tab, report, page };
  };
  const failed = ({ findings }: Report) => findings.filter(({ outcome }) => outcome === 'fail');

  test('has every issue with its fix, and every request; a search leaves what matches; it outlives its tab', async () => {
    const { tab, report, page } = await visited('mixed-script');
    const shown = String(await page.evaluate(text));
    expect(shown).toContain(report.summary);
    for (const { title, why } of failed(report)) {
      expect(shown).toContain(title);
      expect(shown).toContain(why);
    }
    expect(await page.evaluate("document.querySelectorAll('tbody tr').length")).toBe(
      report.insecureRequests.items.length,
    );

    await page.evaluate(`{
      const search = document.querySelector('input[type=search]');
      search.value = 'no such request';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    }`);
    await page.waitFor("document.querySelectorAll('tbody tr').length === 0");

    await tab.close();
    await page.waitFor(`${text}.includes(${JSON.stringify(reportWords.gone)})`);
    expect(await page.evaluate(text)).toContain(report.summary);
    await page.close();
  });

  test('of a page that failed begins with what a visitor can do, and says what its owner does once', async () => {
    const { tab, report, page } = await visited('failed-closed-port');
    const { visitor = [], owner = [] } = report.connection.failure ?? {};
    const shown = "[...document.querySelectorAll('.failure li')].map((step) => step.textContent)";
    expect(await page.evaluate(shown)).toEqual(visitor.map(stepText));
    await page.evaluate("document.querySelector('.owner > summary').click()");
    await page.waitFor(`document.querySelectorAll('.failure li').length > ${visitor.length}`);
    const words = String(await page.evaluate(text));
    for (const { text: part } of owner.flat().filter(({ server = 'nginx' }) => server === 'nginx')) {
      expect(words.split(part)).toHaveLength(2);
    }
    await page.close();
    await tab.close();
  });

  test('opens a saved report, and says in a sentence why it cannot open anything else', async () => {
    const { tab, report, page } = await visited('password-over-http');
    await tab.visit(caseById(world.lab, 'https-clean').start, patience.timeout);
    await page.waitFor("document.querySelector('main').dataset.verdict === 'secure'");

    await chooseFile(page, 'torn.json', JSON.stringify(report).slice(0, -20));
    await page.waitFor(`${text}.includes(${JSON.stringify(fileProblems.json)})`);
    await chooseFile(page, 'later.json', JSON.stringify({ ...report, version: 2 }));
    await page.waitFor(`${text}.includes(${JSON.stringify(fileProblems.version)})`);
    await chooseFile(page, 'foreign.json', '{"version":1,"summary":"<img src=x onerror=alert(1)>"}');
    await page.waitFor(`${text}.includes(${JSON.stringify(fileProblems.foreign)})`);
    expect(await page.evaluate("document.querySelector('main').dataset.verdict")).toBe('secure');

    await chooseFile(page, 'saved.json', JSON.stringify(report));
    await page.waitFor("document.querySelector('main').dataset.verdict === 'insecure'");
    expect(await page.evaluate(text)).toContain(reportWords.fromFile('saved.json'));
    await page.close();
    await tab.close();
  });

  test('is one click away in the popup', async () => {
    const { tab, page } = await visited('mixed-image');
    await page.close();
    const popup = await world.driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
    await popup.waitFor(isShown);
    await popup.evaluate(
      "[...document.querySelectorAll('button')].find((one) => one.textContent === 'Full report').click()",
    );
    const opened = `browser.tabs.query({}).then((tabs) => tabs.filter(({ url }) => url?.endsWith('${reportPage}?tab=${tab.id}')).length)`;
    await expect.poll(() => world.driver.evaluate(opened), { timeout: 10_000 }).toBe(1);
    await popup.close();
    await tab.close();
  });
});
