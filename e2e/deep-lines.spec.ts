import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../src/cli/drivers/driver.ts';
import type { InsecureRequest } from '../src/core/report.ts';
import { readReport } from './harness/reports.ts';
import { browsers, launchInto } from './harness/world.ts';
import type { Answer } from './lab/answers.ts';
import type { LabCase } from './lab/case.ts';
import { type Lab, openLab } from './lab/lab.ts';

/** Markup in which `@` stands for a new insecure address, each declared by the element that begins where the piece does. */
const kinds: readonly string[] = [
  '<img src="@">',
  '<IMG\n  alt="a > b"\n  SRC=\'@\'>',
  '<img src=@>',
  '<img src=" @#fragment ">',
  '<img srcset="/own.png 1x, @ 2x" alt="">',
  '<input type="image" src="@">',
  '<script src="@"></script>',
  '<script type="module" src="@"></script>',
  '<link rel="stylesheet" href="@">',
  '<iframe src="@"></iframe>',
  '<embed src="@">',
  '<object data="@"></object>',
  '<video src="@"></video>',
  '<audio preload="auto" src="@"></audio>',
  '<svg width="9" height="9"><image href="/own.png"/></svg><img class="x" src="@">',
  '<p style="background: url(\'@\')">é 😀</p>',
  '<table background="@"><tr><td>x</td></tr></table>',
];
/** The same for what stands in the markup and is no element of the page. */
const traps: readonly string[] = [
  '<!-- <img src="@"> -->',
  '<template><img src="@"></template>',
  '<script>"<img src=@>"</script>',
  '<textarea><img src="@"></textarea>',
];

interface Written {
  readonly text: string;
  /** Where each address's element begins. */
  readonly places: ReadonlyMap<string, number>;
}

/** Elements of all kinds, with between them what tells nothing. `separator` is what a page puts after each. */
function written(count: number, separator: string): Written {
  let text = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title>${separator}</head><body>`;
  const places = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    const url = `http://resource.test/e${index}`;
    const kind = kinds[index % kinds.length] ?? '';
    // The trap names the address first, so that whoever just searches the text is wrong.
    text += `${separator}${(traps[index % traps.length] ?? '').replace('@', url)}${separator}`;
    const at = text.length + Math.max(0, kind.lastIndexOf('<', kind.indexOf('@')));
    places.set(url, at);
    text += `${kind.replace('@', url)}${separator}`;
  }
  return { text: `${text}</body></html>${separator}`, places };
}

function positionIn(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

const html = (body: string | Uint8Array, headers: Answer['headers'] = {}): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
  body,
});

const site = 'https://deep-lines.test';
const pages = {
  many: written(225, '\n'),
  oneLine: written(120, ' '),
  windows: written(60, '\r\n'),
};
const special = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>é😀</title>
<base href="http://resource.test/base/"></head><body>
<p>é😀 <img src="relative.png"></p>
<img src="http&colon;//resource&#46;test/entities.png?a=1&amp;b=2">
<img src="http://resource.test/twice.png"><img src="http://resource.test/twice.png">
<p>
<img src="http://resource.test/twice.png"></p>
<template><img src="http://resource.test/stamped.png"></template>
<script>
  document.body.append(document.querySelector('template').content.cloneNode(true));
  const made = document.createElement('img');
  made.src = 'http://resource.test/made.png';
  document.body.append(made);
  setTimeout(() => fetch('http://resource.test/fetched.json').catch(() => undefined), 50);
</script>
<iframe src="https://deep-lines.test/framed"></iframe>
<iframe src="https://deep-lines-elsewhere.test/framed"></iframe>
</body></html>
`;
const framed = '<!doctype html>\n<title>F</title>\n<p>\n  <img src="http://resource.test/framed.png">\n';
const latin = Uint8Array.from('<!doctype html><p>\xe9\xe9</p><img src="http://resource.test/latin.png">', (letter) =>
  letter.charCodeAt(0),
);

const labCase = {
  id: 'deep-lines',
  title: 'Pages whose lines are known',
  start: `${site}/many`,
  answers: {
    [`${site}/many`]: html(pages.many.text),
    [`${site}/one-line`]: html(pages.oneLine.text),
    [`${site}/windows`]: html(pages.windows.text),
    [`${site}/special`]: html(special),
    [`${site}/framed`]: html(framed),
    [`${site}/not-stored`]: html(framed, { 'Cache-Control': 'no-store' }),
    [`${site}/latin`]: html(latin, { 'Content-Type': 'text/html; charset=windows-1252' }),
    'https://deep-lines-elsewhere.test/framed': html(framed),
  },
  expect: { verdict: 'warning' },
} satisfies LabCase;

describe.each(browsers)('the lines that a deep audit names in %s', (browser) => {
  let lab: Lab;
  let driver: Driver;
  const arrivals: string[] = [];
  beforeAll(async () => {
    lab = await openLab([labCase], ({ url }) => arrivals.push(url));
    driver = await launchInto(lab, browser);
  });
  afterAll(async () => {
    await driver.close();
    await lab.close();
  });

  const audited = async (path: string): Promise<readonly InsecureRequest[]> => {
    const tab = await driver.openTab();
    await tab.visit(`${site}${path}`, 30_000);
    arrivals.length = 0;
    await driver.ask('deep-audit', { tabId: tab.id });
    const { insecureRequests } = await readReport(driver, tab.id);
    await tab.close();
    // Reading the source asks the network for nothing: the reload is the only request for the page.
    expect(arrivals.filter((url) => url === `${site}${path}`)).toHaveLength(1);
    return insecureRequests.items;
  };
  const at = (items: readonly InsecureRequest[], name: string): (string | undefined)[] =>
    items
      .filter(({ url }) => url === `http://resource.test/${name}`)
      .map(
        ({ source }) => source && `${source.url.replace(/^https:..deep-lines/, '')}:${source.line}:${source.column}`,
      );

  test.each([
    ['a page of many elements of all kinds', '/many', pages.many],
    ['a page of one line', '/one-line', pages.oneLine],
    ['a page whose lines end with CRLF', '/windows', pages.windows],
  ])('are exact on %s', async (_what, path, { text, places }) => {
    const items = await audited(path);
    // Firefox's preloader asks for images of templates too (measured), which no element of the page does.
    const isOfElement = ({ url, element, source }: InsecureRequest): boolean =>
      browser === 'chromium' ||
      element !== undefined ||
      source !== undefined ||
      !text.includes(`<template><img src="${url}"`);
    const wrong = items.filter(isOfElement).flatMap(({ url, element, source }) => {
      const place = places.get(url);
      const { line, column } = positionIn(text, place ?? 0);
      const isExact = place !== undefined && source?.line === line && source.column === column;
      return isExact
        ? []
        : [`${url} ${element?.html} stands at ${line}:${column}, not ${source?.line}:${source?.column}`];
    });
    expect(wrong).toEqual([]);
    const exact = new Set(items.filter(({ source }) => source !== undefined).map(({ url }) => url));
    expect([...places.keys()].filter((url) => !exact.has(url))).toEqual([]);
  });

  test('are exact where addresses are relative, with entities, made by script or more than one', async () => {
    const items = await audited('/special');
    expect(at(items, 'base/relative.png')).toEqual(['.test/special:4:8']);
    expect(at(items, 'entities.png?a=1&b=2')).toEqual(['.test/special:5:1']);
    expect(at(items, 'twice.png')).toEqual(['.test/special:6:1']);
    // No element of the markup: where the script asked, or nothing.
    expect([undefined, '.test/special:11:17']).toContain(at(items, 'stamped.png')[0]);
    expect([undefined, '.test/special:13:13', '.test/special:13:3']).toContain(at(items, 'made.png')[0]);
    expect(at(items, 'fetched.json')).toEqual([expect.stringMatching(/^\.test\/special:15:\d+$/)]);
    const inFrames =
      browser === 'chromium' ? [undefined, undefined] : ['-elsewhere.test/framed:4:3', '.test/framed:4:3'];
    expect(at(items, 'framed.png').sort()).toEqual(inFrames);
  });

  test('are none, or exact, where the page must not be stored', async () => {
    const items = await audited('/not-stored');
    expect(at(items, 'framed.png')).toEqual([browser === 'chromium' ? undefined : '.test/not-stored:4:3']);
  });

  test('are exact in other encodings', async () => {
    expect(at(await audited('/latin'), 'latin.png')).toEqual(['.test/latin:1:25']);
  });
});
