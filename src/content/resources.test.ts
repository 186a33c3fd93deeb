import { afterEach, describe, expect, test } from 'vitest';
import { closePage, type OpenedPage, openPage } from './samples/open-page.ts';

afterEach(closePage);

const declaredBy = ({ told }: OpenedPage): string[] =>
  told('resources').map(({ url, destination, requested }) => `${destination} ${url} ${requested}`);
const declared = async (markup: string, engine: 'chromium' | 'firefox' = 'chromium'): Promise<string[]> =>
  declaredBy(await openPage(markup, { engine }));

describe('an insecure address that an element declares', () => {
  test.each([
    ['<img src="http://a.test/">', ['image http://a.test/ unclear']],
    ['<img loading=lazy src="http://a.test/">', ['image http://a.test/ no']],
    ['<img src="\n ht\ttp://a.test/x y">', ['image http://a.test/x%20y unclear']],
    [
      '<img srcset="http://a.test/1 1x, http://a.test/2 2x">',
      ['imageset http://a.test/1 no', 'imageset http://a.test/2 no'],
    ],
    [
      '<picture><source srcset="http://a.test/s"><img src="http://a.test/i"></picture>',
      ['imageset http://a.test/i no', 'imageset http://a.test/s no'],
    ],
    ['<script src="http://a.test/"></script>', ['script http://a.test/ unclear']],
    ['<svg><script href="http://a.test/"></script></svg>', ['script http://a.test/ unclear']],
    ['<svg><image href="http://a.test/"/></svg>', ['image http://a.test/ unclear']],
    ['<input type=IMAGE src="http://a.test/">', ['image http://a.test/ unclear']],
    ['<iframe src="http://a.test/"></iframe>', ['frame http://a.test/ unclear']],
    ['<iframe loading=lazy src="http://a.test/"></iframe>', ['frame http://a.test/ no']],
    ['<iframe srcdoc src="http://a.test/"></iframe>', ['frame http://a.test/ no']],
    [
      '<video src="http://a.test/" poster="http://a.test/p"></video>',
      ['video http://a.test/ no', 'image http://a.test/p unclear'],
    ],
    ['<audio><source src="http://a.test/"></audio>', ['audio http://a.test/ no']],
    ['<video><track src="http://a.test/"></video>', ['track http://a.test/ no']],
    ['<a ping="http://a.test/1 http://a.test/2">', ['ping http://a.test/1 no', 'ping http://a.test/2 no']],
    ['<table background="http://a.test/">', ['image http://a.test/ unclear']],
    ['<object data="http://a.test/"></object>', ['object http://a.test/ yes']],
    ['<embed src="http://a.test/">', ['embed http://a.test/ yes']],
  ])('%s', async (markup, expected) => {
    expect(await declared(markup)).toEqual(expected);
  });

  test.each([
    ['without a type', '<object data="http://a.test/"></object>', 'yes'],
    ['of a type that nothing shows', '<object type="application/x-none" data="http://a.test/"></object>', 'no'],
    ['with a class of its own', '<object classid="x" data="http://a.test/"></object>', 'no'],
  ])('in an object %s, in Firefox', async (_, markup, requested) => {
    const page = await openPage(markup, { engine: 'firefox' });
    expect(page.told('resources').map((one) => one.requested)).toEqual([requested]);
  });

  test.each([
    '<img src="https://a.test/http://b.test/">',
    '<img src="data:image/svg+xml,http://a.test/">',
    '<img data-src="http://a.test/">',
    '<template><img src="http://a.test/"></template>',
    '<noscript>&lt;img src="http://a.test/"></noscript>',
    '<input type=text src="http://a.test/">',
    '<p background="http://a.test/">',
    '<script>const src = "http://a.test/";</script>',
    '<img src="http://[/">',
  ])('%s is none', async (markup) => {
    expect(await declared(markup)).toEqual([]);
  });
});

test('a link is told with what it is for, and whether anything follows it', async () => {
  const { told } = await openPage(
    '<link rel="Preload Stylesheet" as=style type=text/css href="http://a.test/"><link media=print rel=icon href="http://b.test/">',
  );
  expect(told('resources').map(({ facts }) => facts)).toMatchObject([{ matches: true }, { matches: false }]);
});

test('what several elements declare is one resource, described by the first, and counted', async () => {
  const page = await openPage(
    '<img id=a src="http://a.test/"><img id=b src="http://a.test/#part"><iframe src="http://a.test/">',
  );
  await page.look();
  expect(page.told('resources').map(({ destination, selector, count }) => [destination, selector, count])).toEqual([
    ['frame', 'html > body > iframe', 1],
    ['image', '#a', 2],
  ]);
});

describe('an element that fires an error', () => {
  test('has asked for what it declares, and failed', async () => {
    const page = await openPage('<img src="http://a.test/">');
    page.dispatch('error', { target: page.window.document.querySelector('img') });
    await page.look();
    expect(page.told('resources')).toMatchObject([{ requested: 'yes', failed: true }]);
  });

  test('has asked before its handler gave it another address', async () => {
    const page = await openPage('<img src="http://a.test/">');
    const image = page.window.document.querySelector('img');
    page.dispatch('error', { target: image });
    image?.setAttribute('src', 'http://b.test/');
    await page.look();
    expect(declaredBy(page)).toEqual(['image http://a.test/ yes', 'image http://b.test/ yes']);
    expect(page.told('resources')[1]).not.toHaveProperty('failed', true);
  });

  test('that the page made up says nothing', async () => {
    const page = await openPage('<img src="http://a.test/">');
    page.dispatch('error', { target: page.window.document.querySelector('img'), isTrusted: false });
    await page.look();
    expect(declaredBy(page)).toEqual(['image http://a.test/ unclear']);
  });
});

describe('what the browser upgraded', () => {
  test('is told by the entry that its request leaves, even after the element is gone', async () => {
    const page = await openPage('<img src="http://a.test/">');
    page.window.document.querySelector('img')?.remove();
    page.fetched({ name: 'https://a.test/', initiatorType: 'img' });
    await page.look();
    expect(page.told('resources')).toMatchObject([{ url: 'http://a.test/', upgradedEntry: true }]);
    expect(page.told('timing')).toEqual([]);
  });

  test('is told where the address names the usual port of HTTPS, which browsers leave out', async () => {
    const page = await openPage('<img src="http://a.test:443/x:443/y">');
    page.fetched({ name: 'https://a.test/x:443/y', initiatorType: 'img' });
    await page.look();
    expect(page.told('resources')).toMatchObject([{ url: 'http://a.test:443/x:443/y', upgradedEntry: true }]);
  });

  test('is counted by initiator and address where the entry is insecure', async () => {
    const page = await openPage('');
    const entry = { name: 'http://a.test/#x', initiatorType: 'script' };
    page.fetched(entry, entry, { ...entry, initiatorType: 'fetch' });
    await page.look();
    expect(page.told('timing')).toEqual([
      { url: 'http://a.test/', initiator: 'script', count: 2 },
      { url: 'http://a.test/', initiator: 'fetch', count: 1 },
    ]);
  });
});

describe('a limit', () => {
  const images = (count: number): string =>
    Array.from({ length: count }, (_, i) => `<img src="http://a.test/${i}">`).join('');

  test('of what a frame may declare counts the rest once', async () => {
    const page = await openPage(images(13), { limits: { mostPerList: 10 } });
    await page.look();
    expect(page.told('resources')).toHaveLength(10);
    expect(page.cuts()).toEqual([{ part: 'resources', reason: 'limit', count: 3 }]);
  });

  test('of candidates in a srcset is told in each look', async () => {
    const srcset = Array.from({ length: 5 }, (_, i) => `http://a.test/${i} ${i + 1}x`).join();
    const page = await openPage(`<img srcset="${srcset}">`, { limits: { mostCandidates: 3 } });
    expect(page.told('resources')).toHaveLength(3);
    expect(page.cuts()).toMatchObject([{ part: 'resources', reason: 'size' }]);
  });

  test('of an address cuts it, and says so where what is read decides', async () => {
    const page = await openPage(`<img src="http://a.test/${'x'.repeat(200)}">`, { limits: { longestValue: 100 } });
    expect(page.cuts()).toMatchObject([{ part: 'resources', reason: 'size' }]);
  });
});
