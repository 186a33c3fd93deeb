import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { longestSitemap, NoSitemap, parseSitemap } from './parse-sitemap.ts';

const read = (text: string | Buffer) => parseSitemap(Buffer.from(text));
const urlset = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
const one = `${urlset}<url><loc> https://site.example/a </loc><priority>1</priority></url></urlset>`;
const pages = { kind: 'pages', addresses: ['https://site.example/a'] };

test.each([
  ['XML', one, pages],
  ['XML with a declaration and a byte order mark', `\uFEFF<?xml version="1.0"?>\n${one}`, pages],
  ['gzip', gzipSync(one), pages],
  ['lines', 'https://site.example/a\r\n\r\n', pages],
  [
    'names with a prefix, characters by name, and CDATA',
    '<s:urlset xmlns:s="x"><s:url><s:loc>https://site.example/?a=1&amp;b=2</s:loc></s:url><s:url><s:loc><![CDATA[https://site.example/c]]></s:loc></s:url></s:urlset>',
    { kind: 'pages', addresses: ['https://site.example/?a=1&b=2', 'https://site.example/c'] },
  ],
  [
    'addresses of images beside, which are none of pages',
    `${urlset}<url><loc>https://site.example/a</loc><image:image xmlns:image="y"><image:loc>https://site.example/i.png</image:loc></image:image></url></urlset>`,
    pages,
  ],
  [
    'an index',
    '<sitemapindex><sitemap><loc>https://site.example/one.xml</loc></sitemap></sitemapindex>',
    { kind: 'sitemaps', addresses: ['https://site.example/one.xml'] },
  ],
  ['no page at all', `${urlset}</urlset>`, { kind: 'pages', addresses: [] }],
])('%s is read', (_name, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ['a page', '<!DOCTYPE html><title>Not found</title>', 'is a page'],
  ['another page', '\n<html lang="en"></html>', 'is a page'],
  ['a feed', '<rss></rss>', 'its first element is <rss>'],
  ['XML that ends early', `${urlset}<url><loc>https://site.example/a`, 'is no well-formed XML'],
  ['wrong nesting', `${urlset}<url><loc>https://site.example/a</url></loc></urlset>`, 'is no well-formed XML'],
  [
    'entities of its own',
    `<!DOCTYPE a [<!ENTITY e "x">]>${urlset}<url><loc>&e;</loc></url></urlset>`,
    'no well-formed',
  ],
  ['nothing', ' \n', 'is empty'],
  ['something else', '{"pages": []}', 'neither XML nor a list'],
  ['gzip that is cut', gzipSync(one).subarray(0, 40), 'gzip is damaged'],
  ['gzip of very much', gzipSync(Buffer.alloc(longestSitemap + 1, 0x20)), 'larger than a sitemap may be'],
])('%s is no sitemap', (_name, text, words) => {
  expect(() => read(text)).toThrow(NoSitemap);
  expect(() => read(text)).toThrow(words);
});
