import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatOutput } from '../src/cli/formats/format-output.ts';
import { visitAddress } from '../src/cli/visit-address.ts';
import { stepText } from '../src/core/failures/step-text.ts';
import type { Report } from '../src/core/report.ts';
import { states } from '../src/presentation/gallery/states.ts';
import { reportPage } from '../src/presentation/report/page.ts';
import { fileProblems, reportWords } from '../src/presentation/report/words.ts';
import { caseById } from './harness/case-by-id.ts';
import { chooseFile } from './harness/choose-file.ts';
import { browsers, openWorld, type World } from './harness/world.ts';
import { defineCase } from './lab/case.ts';

const patience = { settle: 700, timeout: 15_000, deep: false };
const isShown = "document.querySelector('main')?.dataset.verdict !== undefined";
const text = 'document.body.innerText';

/** A saved report as anybody may come by it: its page says something hostile wherever a page can. */
const hostile = '<script>document.title = "run"</script><img src="https://elsewhere.test/" onerror="document.title=1">';
const output = {
  tool: { name: 'portcullis', version: '0' },
  results: [
    { requested: hostile, report: { ...states['hostile-words']?.(), summary: hostile } as Report },
    { requested: hostile, error: hostile },
  ],
};
const savedPage = formatOutput(output, 'html');
const site = defineCase({
  id: 'saved',
  title: 'A saved report, opened without the extension’s pages',
  start: 'https://saved.test/',
  answers: { 'https://saved.test/': { status: 200, headers: { 'Content-Type': 'text/html' }, body: savedPage } },
  expect: { verdict: 'secure' },
});

describe.each(browsers)('the full report in %s', (browser) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(browser, { cases: [site] });
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
    expect(await page.evaluate("document.querySelectorAll('.table tbody tr').length")).toBe(
      report.insecureRequests.items.length,
    );

    await page.evaluate(`{
      const search = document.querySelector('input[type=search]');
      search.value = 'no such request';
      search.dispatchEvent(new Event('input', { bubbles: true }));
    }`);
    await page.waitFor("document.querySelectorAll('.table tbody tr').length === 0");

    await tab.close();
    await page.waitFor(`${text}.includes(${JSON.stringify(reportWords.gone)})`);
    expect(await page.evaluate(text)).toContain(report.summary);
    await page.close();
  });

  test('says of cookies by their names which checks they fail, or why that could not be checked, and no value', async () => {
    const { tab, report, page } = await visited('cookies-insecure');
    const section = `[...document.querySelectorAll('section')].find((one) => one.ariaLabel === '${reportWords.cookies}')`;
    const shown = String(await page.evaluate(`${section}.innerText`));
    const judged = report.findings.filter(({ group, outcome }) => group === 'cookies' && outcome !== 'not-applicable');
    expect(judged.length).toBeGreaterThan(0);
    for (const { name, because, proof } of judged) {
      expect(shown).toContain(name);
      for (const said of [because, ...proof.map(({ text: words }) => words)]) expect(shown).toContain(said ?? '');
    }
    expect(await page.evaluate(text)).not.toContain('kept-secret');
    await page.close();
    await tab.close();
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

  test('saved as HTML it is opened again, and saved again it is the same text, as JSON is', async () => {
    const { tab, page } = await visited('mixed-script');
    await page.evaluate(`{
      globalThis.texts = [];
      URL.createObjectURL = (file) => { void file.text().then((text) => texts.push(text)); return '#'; };
      HTMLAnchorElement.prototype.click = () => undefined;
    }`);
    let count = 0;
    const save = async (label: string): Promise<string> => {
      await page.evaluate(
        `[...document.querySelectorAll('button')].find((one) => one.textContent === '${label}').click()`,
      );
      count += 1;
      await page.waitFor(`texts.length === ${count}`);
      return String(await page.evaluate('texts.at(-1)'));
    };
    const open = async (name: string, content: string): Promise<void> => {
      await chooseFile(page, name, content);
      await page.waitFor(`${text}.includes(${JSON.stringify(reportWords.fromFile(name))})`);
    };
    const html = await save(reportWords.saveHtml);
    await open('saved.html', html);
    const json = await save(reportWords.saveJson);
    expect((await save(reportWords.saveHtml)) === html).toBe(true);
    await open('saved.json', json);
    expect((await save(reportWords.saveHtml)) === html).toBe(true);
    expect((await save(reportWords.saveJson)) === json).toBe(true);
    await page.close();
    await tab.close();
  });

  test('saved as HTML it asks for nothing, runs nothing, and says what it says as text', async () => {
    const before = world.arrivals.length;
    const tab = await world.driver.openTab();
    await tab.visit('https://saved.test/', patience.timeout);
    await tab.waitFor("document.readyState === 'complete'");
    const arrivals = world.arrivals.slice(before).filter(({ url }) => /^https:..(saved|elsewhere)[.]test/.test(url));
    expect(arrivals.filter(({ url }) => !url.endsWith('/favicon.ico')).map(({ url }) => url)).toEqual([
      'https://saved.test/',
    ]);
    expect(await tab.evaluate('document.title')).toBe(reportWords.title);
    expect(await tab.evaluate('[...document.scripts].map(({ type }) => type).join()')).toBe('application/json');
    expect(await tab.evaluate("document.querySelectorAll('img, [onerror]').length")).toBe(0);
    expect(String(await tab.evaluate('document.body.innerText')).split(hostile).length).toBeGreaterThan(3);
    await tab.close();

    const page = await world.driver.openOwnPage(reportPage);
    await page.waitFor("document.querySelector('input[type=file]') !== null");
    for (const [content, problem] of [
      [savedPage.slice(0, -60), fileProblems.torn],
      [savedPage.replace('"version": 1,', '"version": 9,'), fileProblems.version],
      ['<!doctype html><img src=x onerror=alert(1)>', fileProblems.html],
    ] as const) {
      await chooseFile(page, 'odd.html', content);
      await page.waitFor(`document.querySelector('[role=alert]')?.textContent === ${JSON.stringify(problem)}`);
    }
    await chooseFile(page, '<b>saved.html', savedPage);
    await page.waitFor(isShown);
    expect(String(await page.evaluate(text))).toContain(hostile);
    expect(await page.evaluate("document.querySelectorAll('img, b, script:not([src])').length")).toBe(0);
    await page.close();
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
