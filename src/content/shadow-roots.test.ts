import { afterEach, describe, expect, test } from 'vitest';
import { closePage, type OpenedPage, openPage } from './samples/open-page.ts';

afterEach(closePage);

const attach = (page: OpenedPage, host: string, markup: string, mode: ShadowRootMode = 'open'): ShadowRoot => {
  const root = page.window.document.querySelector(host)?.attachShadow({ mode });
  if (root === undefined) throw new Error(`There is no ${host}.`);
  root.innerHTML = markup;
  return root;
};
const fieldsOf = (page: OpenedPage): string[] => page.told('fields').map(({ selector }) => selector);

describe.each(['chromium', 'firefox'] as const)('a shadow tree in %s', (engine) => {
  test.each(['open', 'closed'] as const)('that is %s is read, and named through its host', async (mode) => {
    const page = await openPage('<div id=host></div>', { engine });
    attach(page, '#host', '<p><input type=password></p>', mode);
    await page.look();
    expect(fieldsOf(page)).toEqual(['#host >>> p > input']);
  });

  test('within another is read', async () => {
    const page = await openPage('<div id=host></div>', { engine });
    const outer = attach(page, '#host', '<section></section>', 'closed');
    const inner = outer.querySelector('section')?.attachShadow({ mode: 'closed' });
    if (inner) inner.innerHTML = '<input type=password>';
    await page.look();
    expect(fieldsOf(page)).toEqual(['#host >>> section >>> input']);
  });

  test('of a form whose field is called shadowRoot is read', async () => {
    const page = await openPage('<form id=f><input name=shadowRoot></form><div id=host></div>', { engine });
    attach(page, '#host', '<input type=password>', 'closed');
    await page.look();
    expect(fieldsOf(page)).toEqual(['#host >>> input']);
    expect(page.cuts()).toEqual([]);
  });
});

test('a template is no shadow tree', async () => {
  const page = await openPage('<div><template><input type=password><img src="http://a.test/"></template></div>');
  expect([...page.told('fields'), ...page.told('resources')]).toEqual([]);
});

test('a tree that comes back is read again', async () => {
  const page = await openPage('<main><div id=host></div></main>');
  const root = attach(page, '#host', '<b></b>');
  await page.look();
  const host = page.window.document.querySelector('#host');
  host?.remove();
  root.innerHTML = '<input type=password>';
  await page.look();
  expect(fieldsOf(page)).toEqual([]);
  if (host) page.window.document.body.append(host);
  await page.look();
  expect(fieldsOf(page)).toEqual(['#host >>> input']);
});

test('a selector names no more than six trees', async () => {
  const page = await openPage('<div id=h0></div>');
  let root: Document | ShadowRoot = page.window.document;
  for (let depth = 0; depth < 8; depth++) {
    const host: Element | null = root.querySelector(`#h${depth}`);
    root = host?.attachShadow({ mode: 'open' }) ?? root;
    (root as ShadowRoot).innerHTML = `<div id=h${depth + 1}></div>`;
  }
  (root as ShadowRoot).innerHTML = '<input type=password>';
  await page.look();
  expect(fieldsOf(page)).toEqual(['#h3 >>> #h4 >>> #h5 >>> #h6 >>> #h7 >>> input']);
});
