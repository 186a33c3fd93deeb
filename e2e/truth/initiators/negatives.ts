import { type Initiator, literal, script } from '../initiator.ts';

/** What looks like a request to a careless eye: nothing here asks for the address. */
const inert = (id: string, markup: (url: string) => string, file: Initiator['file'] = 'html'): Initiator => ({
  id,
  file,
  body: markup,
  nothing: 'It is no request.',
});

const inertLink = (id: string, rel: string): Initiator => ({
  id,
  file: 'html',
  head: (url) => `<link rel="${rel}" href="${url}">`,
  nothing: 'It is no request.',
});

export const negatives: readonly Initiator[] = [
  inertLink('canonical', 'canonical'),
  inertLink('shortlink', 'shortlink'),
  inertLink('preconnect', 'preconnect'),
  inertLink('dns-prefetch', 'dns-prefetch'),
  inertLink('alternate', 'alternate'),
  inertLink('search', 'search'),
  { ...inertLink('next', 'next'), nothing: { chromium: 'It is no request; Firefox prefetches it.' } },
  inert('link', (url) => `<a href="${url}">x</a><map><area href="${url}"></map>`),
  inert('link-download', (url) => `<a download href="${url}">x</a>`),
  inert(
    'form',
    (url) => `<form action="${url}"><input name="q"><button>x</button><button formaction="${url}">y</button></form>`,
  ),
  inert('data-src', (url) => `<img alt="" data-src="${url}" data-srcset="${url} 1x" src="data:,">`, 'png'),
  {
    ...inert(
      'template',
      (url) => `<template><img alt="" src="${url}"><script src="${url}"></script></template>`,
      'png',
    ),
    nothing: { chromium: 'It is no request; Firefox preloads images in templates.' },
  },
  inert('noscript', (url) => `<noscript><img alt="" src="${url}"></noscript>`, 'png'),
  inert('comment', (url) => `<!-- <img src="${url}"> --><style>/* url(${url}) */</style>`, 'png'),
  inert('text', (url) => `<p>${url} and &lt;img src="${url}"&gt;</p><textarea><img src="${url}"></textarea>`, 'png'),
  inert('script-text', (url) => script(`const s = ${literal(`<img src='${url}'>`)}; // ${url}`), 'js'),
  inert('json', (url) => `<script type="application/ld+json">{"url":${literal(url)}}</script>`),
  inert(
    'namespace',
    (url) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="${url}" data-ns="${url}"></svg>`,
    'svg',
  ),
  inert(
    'title-attribute',
    (url) => `<p title="${url}" data-url="${url}">x</p><blockquote cite="${url}">y</blockquote>`,
  ),
  inert('microdata', (url) => `<div itemscope itemtype="${url}"><link itemprop="url" href="${url}"></div>`),
  inert('open-graph', (url) => `<meta property="og:image" content="${url}">`, 'png'),
  inert(
    'parsed-elsewhere',
    (url) => script(`new DOMParser().parseFromString(${literal(`<img src='${url}'>`)}, 'text/html')`),
    'png',
  ),
  { ...inert('protocol-relative', (url) => `<img alt="" src="${url.replace('http:', '')}">`, 'png'), secure: true },
  inert(
    'in-data-svg',
    (url) =>
      `<img alt="" src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg'><image href='${url}'/></svg>`)}">`,
    'png',
  ),
  inert('in-query', (url) => `<img alt="" src="data:image/gif;x=${encodeURIComponent(url)},">`, 'png'),
];
