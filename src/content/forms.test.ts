import { afterEach, describe, expect, test } from 'vitest';
import { closePage, openPage } from './samples/open-page.ts';

afterEach(closePage);

const formsOf = async (markup: string, url?: string) =>
  (await openPage(markup, url === undefined ? {} : { url })).told('forms').map(({ url, method, collects }) => ({
    ...{ url, method, collects },
  }));

describe('where a form submits to', () => {
  test.each([
    ['is told when it is unencrypted', '<form action="http://a.test/login">', 'http://a.test/login'],
    ['is read as browsers do: white space in the scheme', '<form action="  h\tt\nt\rp://a.test/x">', 'http://a.test/x'],
    ['is read as browsers do: letters of either case', '<form action="HTTP://A.test/">', 'http://a.test/'],
    ['is what a base makes of it', '<base href="http://base.test/dir/"><form action="go">', 'http://base.test/dir/go'],
    ['is told without the fragment', '<form action="http://a.test/#part">', 'http://a.test/'],
    ['may be a button’s own', '<form><button formaction="http://b.test/">', 'http://b.test/'],
    ['may be the own address of an image', '<form><input type=image formaction="http://i.test/">', 'http://i.test/'],
    [
      'may be that of a button elsewhere',
      '<form id=f></form><button form=f formaction="http://e.test/">',
      'http://e.test/',
    ],
  ])('%s', async (_, markup, expected) => {
    expect((await formsOf(markup)).map(({ url }) => url)).toEqual([expected]);
  });

  test.each([
    ['over HTTPS', '<form action="https://a.test/">'],
    ['to the page itself', '<form>'],
    ['of a dialog', '<form method=Dialog action="http://a.test/">'],
    ['of a button that belongs to no form', '<button formaction="http://b.test/">'],
    ['of a button that closes a dialog', '<form><button formmethod=dialog formaction="http://b.test/">'],
    ['of a button that only scripts heed', '<form><button type=button formaction="http://b.test/">'],
    ['of a button that resets', '<form><input type=reset formaction="http://b.test/">'],
    ['of a field', '<form><input formaction="http://b.test/">'],
    ['of a button in a dialog’s form', '<form method=dialog><button formaction="http://b.test/">'],
    ['in a template', '<template><form action="http://a.test/"></form></template>'],
    ['in the text of a script', '<script>"<form action=http://a.test/>"</script>'],
    ['that is no address', '<form action="http://[/">'],
  ])('is not told %s', async (_, markup) => {
    expect(await formsOf(markup)).toEqual([]);
  });

  test('is not told of a page over HTTP, where everything is unencrypted', async () => {
    expect(await formsOf('<form action="http://a.test/">', 'http://site.test/')).toEqual([]);
  });
});

test.each([
  ['its own method', '<form method=POST action="http://a.test/">', ['post']],
  ['GET where there is no such method', '<form method=" dialog " action="http://a.test/">', ['get']],
  ['GET where it names none', '<form action="http://a.test/">', ['get']],
  ['its form’s, for a button', '<form method=post><button formaction="http://a.test/">', ['post']],
  ['a button’s own', '<form method=post><button formmethod=GET formaction="http://a.test/">', ['get']],
])('a form is told with %s', async (_, markup, methods) => {
  expect((await formsOf(markup)).map(({ method }) => method)).toEqual(methods);
});

describe('what a form collects', () => {
  const collectedBy = async (fields: string) =>
    (await formsOf(`<form action="http://a.test/">${fields}</form>`)).map(({ collects }) => collects);

  test.each([
    ['<input type=text>', []],
    ['<input type=PassWord>', ['password']],
    ['<input autocomplete="billing CC-Number">', ['card']],
    ['<input autocomplete="cc-csc"><input type=password>', ['password', 'card']],
    ['<template><input type=password></template>', []],
  ])('%s', async (fields, expected) => {
    expect(await collectedBy(fields)).toEqual([expected]);
  });

  test('counts the fields that belong to it and stand elsewhere', async () => {
    const forms = await formsOf('<form id=f action="http://a.test/"></form><input type=password form=f>');
    expect(forms.map(({ collects }) => collects)).toEqual([['password']]);
  });

  test('leaves out the fields within it that belong to another form', async () => {
    const forms = await formsOf('<form action="http://a.test/"><input type=password form=other></form>');
    expect(forms.map(({ collects }) => collects)).toEqual([[]]);
  });

  test.each(['elements', 'querySelector', 'shadowRoot', 'matches', 'getAttribute', 'action', 'method', 'attributes'])(
    'cannot be hidden behind a field called %s',
    async (name) => {
      const [collects] = await collectedBy(`<input name=${name}><input type=password>`);
      expect(collects).toEqual(['password']);
    },
  );

  test('cannot be hidden behind elements that stand in for members of the document', async () => {
    const names = ['querySelectorAll', 'baseURI', 'readyState', 'styleSheets', 'firstChild'];
    const images = names.map((name) => `<img name="${name}">`).join('');
    const page = await openPage(`${images}<form action="http://a.test/"><input type=password></form>`);
    expect(page.told('forms')).toMatchObject([{ collects: ['password'] }]);
    expect(page.cuts()).toEqual([]);
  });
});

describe('a field', () => {
  test('is told wherever it stands, with a selector that finds it', async () => {
    const { told, window } = await openPage(
      '<p><input type=password></p><div id=card><input autocomplete=cc-number></div>',
    );
    expect(told('fields').map(({ collects, selector, html }) => ({ collects, selector, html }))).toEqual([
      { collects: 'password', selector: 'html > body > p > input', html: '<input type="password">' },
      { collects: 'card', selector: '#card > input', html: '<input autocomplete="cc-number">' },
    ]);
    for (const { selector } of told('fields')) expect(window.document.querySelectorAll(selector)).toHaveLength(1);
  });

  test('that becomes one later is told then', async () => {
    const { told, window, look } = await openPage('<input>');
    expect(told('fields')).toEqual([]);
    window.document.querySelector('input')?.setAttribute('type', 'password');
    await look();
    expect(told('fields')).toMatchObject([{ collects: 'password' }]);
  });
});

test('of more forms than a frame may tell the rest is counted', async () => {
  const form = (i: number): string => `<form id=f${i} action="http://a.test/${i}"><input type=password></form>`;
  const markup = Array.from({ length: 25 }, (_, i) => form(i)).join('');
  const { told, cuts, look } = await openPage(markup, { limits: { mostPerList: 20 } });
  await look();
  expect(told('forms')).toHaveLength(20);
  expect(cuts()).toEqual([
    { part: 'forms', reason: 'limit', count: 5 },
    { part: 'fields', reason: 'limit', count: 5 },
  ]);
});
