import { describe, expect, test } from 'vitest';
import { indexSource } from './locate.ts';

const url = 'https://a.test/page?x#y';
const found = async (text: string, sought: string, html = ''): Promise<string | undefined> => {
  const position = (await indexSource({ url, text })).positionOf({ url: sought, html });
  return position && `${position.line}:${position.column}`;
};

describe('finds an element', () => {
  test.each([
    ['by its attribute', '<p>\n <img src="http://r.test/a">', '<img src="http://r.test/a">', '2:2'],
    ['whose tag has several lines', '<img\n  src="http://r.test/a">', '<img src="http://r.test/a">', '1:1'],
    ['with references', '<i>\r\n<img src=http&colon;//r.test/&#97;>', '<img src="http://r.test/a">', '2:1'],
    ['with white space', '<img src="\n http://r.test/a ">', '<img src="\n http://r.test/a ">', '1:1'],
    ['with a fragment', '<img src="http://r.test/a#b">', '<img src="http://r.test/a#b">', '1:1'],
    ['relative to a base', '<base href="http://r.test/x/"><img src=../a>', '<img src="../a">', '1:31'],
    ['among candidates', '<img srcset="b 1x, http://r.test/a 2x">', '<img srcset="b 1x, http://r.test/a 2x">', '1:1'],
    ['behind characters of two units', '😀é<img src="http://r.test/a">', '<img src="http://r.test/a">', '1:4'],
    ['in a line that ends with CR', '<p>\r<img src="http://r.test/a">', '<img src="http://r.test/a">', '2:1'],
    ['misspelt', '<image src="http://r.test/a">', '<img src="http://r.test/a">', '1:1'],
    ['of SVG', '<svg><feImage href="http://r.test/a"/></svg>', '<feImage href="http://r.test/a">', '1:6'],
    ['that a script has changed', '<img src="http://r.test/a">', '<img src="http://r.test/a" class="b">', '1:1'],
  ])('%s', async (_what, text, html, position) => {
    expect(await found(text, 'http://r.test/a', html)).toBe(position);
  });

  const two = '<img src="http://r.test/a">\n<img class="b" src="http://r.test/a">';
  test('the first of those that are alike', async () => {
    expect(await found(`<p>\n${two}\n${two}`, 'http://r.test/a', '<img class="b" src="http://r.test/a">')).toBe('3:1');
  });

  test('and none where it may be either', async () => {
    expect(await found(two, 'http://r.test/a', '<img src="http://r.test/a" class="c">')).toBeUndefined();
  });

  test('however long its tag is', async () => {
    const long = `<img alt="${'x'.repeat(300)}" src="http://r.test/a">`;
    expect(await found(`${long}${two}`, 'http://r.test/a', `<img alt="${'x'.repeat(149)}…`)).toBe('1:1');
  });
});

test.each([
  ['a comment', '<!-- <img src="http://r.test/a"> -->'],
  ['a script', '<script>document.write(`<img src="http://r.test/a">`)</script>'],
  ['a template', '<template><img src="http://r.test/a"></template>'],
  ['what stands in for scripts', '<noscript><img src="http://r.test/a"></noscript>'],
  ['another kind of element', '<script src="http://r.test/a"></script>'],
  ['another attribute', '<img data-src="http://r.test/a" alt="http://r.test/a">'],
])('finds no element in %s', async (_what, text) => {
  expect(await found(text, 'http://r.test/a', '<img src="http://r.test/a">')).toBeUndefined();
});

test.each([
  ['a style attribute', '<p>\n<b style="color:red; background: url(http://r.test/a)">', '2:1'],
  ['a style element', '<style>\np { background: url( "http://r.test/a" ) }</style>', '2:17'],
  ['an import', '<style>@import "http://r.test/a";</style>', '1:8'],
  ['a comment of a style element', '<style>/* url(http://r.test/a) */</style>', undefined],
])('finds what %s names', async (_what, text, position) => {
  expect(await found(text, 'http://r.test/a')).toBe(position);
});

test('tells positions in scripts from those in markup', async () => {
  const { isInScript } = await indexSource({ url, text: '<p>\n<script>\nfetch("x")</script>\n<p>' });
  expect([2, 3, 4, 9].map((line) => isInScript({ line, column: 1 }))).toEqual([false, true, false, false]);
});

test.each([
  ['addresses that never end', 'url('],
  ['addresses of white space', ' '],
  ['quotes', 'url("'],
  ['comments', '/*'],
  ['tags', '<img src='],
  ['attributes', ' a='],
  ['references', '&amp'],
  ['scripts', '<script><!--'],
  ['elements with one address', '<img src=http://r.test/a>'],
])('takes time in proportion to %s', async (_what, piece) => {
  const spent = async (count: number): Promise<number> => {
    const text = `<b style="${piece.repeat(count)}"><style>url(${piece.repeat(count)}</style>${piece.repeat(count)}`;
    const begun = performance.now();
    (await indexSource({ url, text })).positionOf({ url: 'http://r.test/a', html: '<img src="http://r.test/b">' });
    return performance.now() - begun;
  };
  await spent(1_000);
  expect(await spent(100_000)).toBeLessThan(5_000);
});
