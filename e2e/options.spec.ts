import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenPage } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import type { Decisions } from '../src/core/settings/settings.ts';
import { defaultSettings } from '../src/core/settings/settings.ts';
import { backupWords, problemWords } from '../src/presentation/options/words.ts';
import { chooseFile } from './harness/choose-file.ts';
import { decide, decisionsIn, press } from './harness/decisions.ts';
import { browsers, openWorld, type World } from './harness/world.ts';

describe.each(browsers)('the options in %s', (browser) => {
  let world: World;
  let options: DrivenPage;
  beforeAll(async () => {
    world = await openWorld(browser);
    options = await world.driver.openOwnPage('src/presentation/options/index.html');
    await options.waitFor("document.querySelector('h1') !== null");
  });
  afterAll(() => world.close());

  const decided = (what: string, holds: (decisions: Decisions) => boolean): Promise<unknown> =>
    waitUntil(what, async () => holds(await decisionsIn(world.driver)));
  const within = (section: string): string => `document.querySelector('[aria-labelledby=${section}]')`;
  const type = (section: string, text: string): Promise<unknown> =>
    options.evaluate(`{
      const field = ${within(section)}.querySelector('input[type=text]');
      field.value = ${JSON.stringify(text)};
      ${within(section)}.querySelector('form').requestSubmit();
    }`);

  test('how HTTPS is offered', async () => {
    await options.evaluate("document.querySelectorAll('input[type=radio]')[2].click()");
    await decided('the choice is stored', ({ settings }) => settings.offer === 'toolbar');
  });

  test('every site', async () => {
    const box = "document.querySelector('input[type=checkbox]')";
    await options.evaluate(`${box}.click()`);
    await decided('it is on', ({ settings }) => settings.everySite);
    await options.waitFor(`${box}.checked`);
    await options.evaluate(`${box}.click()`);
    await decided('it is off', ({ settings }) => !settings.everySite);
  });

  test.each([
    ['two words', 'is not the name of a site'],
    ['printer', 'is not a public site'],
    ['site.example:8080', 'URLs with a port'],
  ])('“%s” is refused with the reason, and stays to be mended', async (text, reason) => {
    await type('always', text);
    await options.waitFor(`${within('always')}.innerText.includes(${JSON.stringify(reason)})`);
    expect(await options.evaluate(`${within('always')}.querySelector('input').value`)).toBe(text);
    expect((await decisionsIn(world.driver)).settings.always).toEqual([]);
  });

  test('a site is added and removed', async () => {
    await type('always', ' https://Site.example/page ');
    await decided('it is stored', ({ settings }) => settings.always.includes('site.example'));
    await options.waitFor(`${within('always')}.querySelector('input').value === ''`);
    await press(options, 'Remove');
    await decided('it is gone', ({ settings }) => settings.always.length === 0);
  });

  test('an exception for all under a name is added', async () => {
    await type('exceptions', '*.site.example');
    await options.waitFor(`${within('exceptions')}.innerText.includes('permanently')`);
    expect((await decisionsIn(world.driver)).settings.exceptions).toEqual([{ host: '*.site.example' }]);
  });

  const isSaid = (words: string): Promise<void> =>
    options.waitFor(`${within('backup')}.innerText.includes(${JSON.stringify(words)})`);

  test('settings are exported, a file that is none changes nothing, and a reset is undone by the export', async () => {
    await decide(world.driver, { type: 'always', host: 'kept.example', on: true });
    const before = await decisionsIn(world.driver);
    await options.evaluate(`URL.createObjectURL = (blob) => {
      blob.text().then((text) => { document.body.dataset.saved = text; });
      return 'data:,';
    }`);
    await press(options, backupWords.export);
    await options.waitFor('document.body.dataset.saved !== undefined');
    const saved = String(await options.evaluate('document.body.dataset.saved'));
    expect(JSON.parse(saved)).toEqual({ ...before.settings, theme: 'system' });

    await chooseFile(options, 'torn.json', saved.slice(0, -9));
    await isSaid(problemWords('json'));
    await chooseFile(options, 'foreign.json', '{"version":1}');
    await isSaid(problemWords('foreign'));
    await chooseFile(options, 'local.json', saved.replace('kept.example', 'printer'));
    await isSaid(problemWords({ site: 'printer' }));
    expect(await decisionsIn(world.driver)).toEqual(before);

    await press(options, backupWords.reset);
    await press(options, backupWords.confirm);
    await decided('it is reset', ({ settings }) => JSON.stringify(settings) === JSON.stringify(defaultSettings));
    await chooseFile(options, 'settings.json', saved.replace('"system"', '"dark"'));
    await isSaid(backupWords.imported('settings.json'));
    expect(await decisionsIn(world.driver)).toEqual(before);
    await options.waitFor("document.querySelector('input[name=theme]:checked').parentElement.innerText === 'Dark'");
    const rules = 'browser.declarativeNetRequest.getDynamicRules().then((rules) => JSON.stringify(rules))';
    expect(await world.driver.evaluate(rules)).toContain('kept.example');
  });
});
