import { afterEach, describe, expect, test } from 'vitest';
import { closePage, openPage } from './samples/open-page.ts';

afterEach(closePage);

const declared = async (markup: string, contentType = 'text/html'): Promise<string[]> =>
  (await openPage(markup, { contentType })).told('resources').map(({ destination, url }) => `${destination} ${url}`);

describe('an insecure address in a style', () => {
  test.each([
    ['a { background: url(http://a.test/) }', ['image http://a.test/']],
    ['@media print { p { background: url("http://a.test/") } }', ['image http://a.test/']],
    ['a { color: red; & b { background: url(http://a.test/) } }', ['image http://a.test/']],
    ['@import "http://a.test/";', ['style http://a.test/']],
    ['@import "http://a.test/" supports(display: grid);', ['style http://a.test/']],
    ['@import "http://a.test/" supports(unknown: 1);', []],
    ['@namespace svg "http://www.w3.org/2000/svg";', []],
    ['a { background: url(https://a.test/) }', []],
    ['/* url(http://a.test/) */', []],
  ])('%s', async (css, expected) => {
    expect(await declared(`<style>${css}</style>`)).toEqual(expected);
  });

  test.each([
    ['<p style="background: url(http://a.test/)">', ['image http://a.test/']],
    ['<p style="background: url(/x)"><base href="http://base.test/">', ['image http://base.test/x']],
    ['<p data-style="background: url(http://a.test/)">', []],
    ['<template><p style="background: url(http://a.test/)"></template>', []],
  ])('%s', async (markup, expected) => {
    expect(await declared(markup)).toEqual(expected);
  });

  test('of a document in XML may be named before its root', async () => {
    const sheets =
      '<?xml-stylesheet type="text/css" href="http://a.test/1"?><?xml-stylesheet type="text/xsl" href=\'http://a.test/2\'?>';
    expect(await declared(`${sheets}<html xmlns="http://www.w3.org/1999/xhtml"/>`, 'application/xhtml+xml')).toEqual([
      'style http://a.test/1',
      'xslt http://a.test/2',
    ]);
  });
});

test('a sheet is read again when rules were added to it', async () => {
  const { window, told, look } = await openPage('<style>a { color: red }</style>');
  window.document.styleSheets[0]?.insertRule('b { background: url(http://a.test/) }', 1);
  await look();
  expect(told('resources').map(({ url }) => url)).toEqual(['http://a.test/']);
});

test('a sheet that does not show its rules holds up no other', async () => {
  const { window, told, look } = await openPage('<style></style><style></style>');
  const [closed, open] = window.document.styleSheets;
  const refuse = (): never => {
    throw new window.DOMException('not yours', 'SecurityError');
  };
  Object.defineProperty(closed, 'cssRules', { get: refuse });
  open?.insertRule('b { background: url(http://a.test/) }', 0);
  await look();
  expect(told('resources').map(({ url }) => url)).toEqual(['http://a.test/']);
});

test('addresses beyond what a frame may declare are counted', async () => {
  const rules = Array.from({ length: 6 }, (_, i) => `.a${i} { background: url(http://a.test/${i}) }`).join('');
  const { told, cuts } = await openPage(`<style>${rules}</style>`, { limits: { mostPerList: 4 } });
  expect(told('resources')).toHaveLength(4);
  expect(cuts()).toEqual([{ part: 'styles', reason: 'size', count: 1 }]);
});
