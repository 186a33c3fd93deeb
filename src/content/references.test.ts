import { afterEach, describe, expect, test } from 'vitest';
import { closePage, openPage } from './samples/open-page.ts';

afterEach(closePage);

const referencesOf = async (markup: string, url = 'https://site.test/dir/') =>
  (await openPage(markup, { url })).told('references').map(({ kind, url }) => `${kind} ${url}`);

describe('what nothing fetches by itself', () => {
  test.each([
    ['<base href="http://a.test/">', ['base http://a.test/']],
    ['<meta property="og:url" content="http://a.test/">', ['og:url http://a.test/']],
    ['<meta http-equiv=Refresh content="5; URL=\'http://a.test/x\'">', ['refresh http://a.test/x']],
    ['<meta http-equiv=refresh content="0,http://a.test/x">', ['refresh http://a.test/x']],
    ['<meta http-equiv=refresh content=" .5 url = http://a.test/x">', ['refresh http://a.test/x']],
    ['<a href="http://site.test/x">', ['link http://site.test/x']],
    ['<a href="http://site.test./x">', ['link http://site.test./x']],
    ['<a href="http://other.test/file.ZIP?x">', ['download http://other.test/file.ZIP?x']],
    ['<map><area download href="http://other.test/x"></map>', ['download http://other.test/x']],
    ['<a download href="http://other.test/x">', ['download http://other.test/x']],
    ['<a href="https://name:word@other.test/">', ['credentials https://name:word@other.test/']],
    ['<a href="ht\ntp://site.test/x">', ['link http://site.test/x']],
  ])('%s is told', async (markup, expected) => {
    expect(await referencesOf(markup)).toEqual(expected);
  });

  test.each([
    '<a href="http://other.test/">',
    '<a href="/x">',
    '<a href="https://site.test/x">',
    '<a download href="https://other.test/x">',
    '<a name="http://site.test/">',
    '<a href="javascript:location=\'http://site.test/\'">',
    '<meta name=description content="http is no address">',
    '<meta http-equiv=refresh content="5">',
    '<meta http-equiv=refresh content="; url=http://a.test/">',
    '<meta http-equiv=refresh content="5;; url=http://a.test/">',
    '<meta http-equiv=refresh content="5s; url=http://a.test/">',
    '<template><base href="http://a.test/"></template>',
    '<base href="https://site.test/"><base href="http://a.test/">',
    '<pre>http://site.test/x</pre><p data-href="http://site.test/x">',
  ])('%s is not told', async (markup) => {
    expect(await referencesOf(markup)).toEqual([]);
  });

  test('of a page over HTTP is told only where its own address does not say it', async () => {
    expect(await referencesOf('<base href="http://a.test/">', 'http://site.test/')).toEqual(['base http://a.test/']);
  });
});

describe('a base', () => {
  test('makes relative links insecure', async () => {
    expect(await referencesOf('<base href="http://site.test/base/"><a href="x">')).toEqual([
      'base http://site.test/base/',
      'link http://site.test/base/x',
    ]);
  });

  test('that changes is read anew in each look', async () => {
    const { window, told, look } = await openPage('<base href="/a/"><form action="login"><a href="x">');
    expect([...told('forms'), ...told('references')]).toEqual([]);
    window.document.querySelector('base')?.setAttribute('href', 'http://site.test/b/');
    await look();
    expect(told('forms').map(({ url }) => url)).toEqual(['http://site.test/b/login']);
    expect(told('references').map(({ url }) => url)).toEqual(['http://site.test/b/', 'http://site.test/b/x']);
    window.document.querySelector('base')?.remove();
    window.document.querySelector('a')?.setAttribute('href', 'y');
    await look();
    expect(told('references')).toHaveLength(2);
  });
});

describe('a port of its own', () => {
  test.each([
    ['<a href="https://a.test:8443/x">', ['link https://a.test:8443']],
    ['<form action="https://a.test:8443/x">', ['form https://a.test:8443']],
    ['<a href="https://a.test:443/">', []],
    ['<a href="https://site.test/a:1">', []],
  ])('in %s', async (markup, expected) => {
    const { told } = await openPage(markup);
    expect(told('ports').map(({ use, origin }) => `${use} ${origin}`)).toEqual(expected);
  });

  test('is not told where it is the page’s own', async () => {
    const { told } = await openPage('<a href="https://site.test:8443/x">', { url: 'https://site.test:8443/' });
    expect(told('ports')).toEqual([]);
  });
});
