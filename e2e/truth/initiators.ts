/** One way for a page to ask for an address; the truth suite puts each into every place it can stand. */
export interface Initiator {
  readonly id: string;
  /** Kind of file the address stands for. */
  readonly file: 'png' | 'js' | 'css' | 'html' | 'json' | 'woff2' | 'mp4' | 'mp3' | 'vtt' | 'svg';
  readonly head?: (url: string) => string;
  readonly body?: (url: string) => string;
  /** Nothing is asked for: the address must not be reported as a request. */
  readonly inert?: true;
  /** Why the browser's own record says nothing of it; then the case is listed and not counted. */
  readonly silent?: { readonly chromium?: string; readonly firefox?: string };
}

const script = (code: string): string => `<script>${code}</script>`;
const style = (css: string): string => `<style>${css}</style>`;
const text = JSON.stringify;

export const initiators: readonly Initiator[] = [
  { id: 'img', file: 'png', body: (url) => `<img alt="" src="${url}">` },
  { id: 'img-crossorigin', file: 'png', body: (url) => `<img alt="" crossorigin src="${url}">` },
  { id: 'img-padded', file: 'png', body: (url) => `<img alt="" src=" \n${url} ">` },
  { id: 'img-upper-case', file: 'png', body: (url) => `<IMG ALT="" SRC="${url.replace('http:', 'HTTP:')}">` },
  { id: 'img-srcset', file: 'png', body: (url) => `<img alt="" srcset="${url} 1x">` },
  { id: 'img-src-beside-srcset', file: 'png', body: (url) => `<img alt="" srcset="" src="${url}">` },
  { id: 'picture-source', file: 'png', body: (url) => `<picture><source srcset="${url}"><img alt=""></picture>` },
  { id: 'picture-img', file: 'png', body: (url) => `<picture><img alt="" src="${url}"></picture>` },
  { id: 'img-detached', file: 'png', body: (url) => script(`new Image().src = ${text(url)}`) },
  {
    id: 'img-removed',
    file: 'png',
    body: (url) => script(`{ const i = new Image(); i.src = ${text(url)}; document.body.append(i); i.remove() }`),
  },
  {
    id: 'img-late',
    file: 'png',
    body: (url) =>
      script(
        `addEventListener('load', () => setTimeout(() => { const i = new Image(); i.src = ${text(url)}; document.body.append(i) }, 500))`,
      ),
  },
  {
    id: 'img-attribute-late',
    file: 'png',
    body: (url) =>
      `<img alt="" id="later">${script(`addEventListener('load', () => setTimeout(() => { later.src = ${text(url)} }, 500))`)}`,
  },
  { id: 'img-written', file: 'png', body: (url) => script(`document.write(${text(`<img alt="" src="${url}">`)})`) },
  {
    id: 'img-in-shadow',
    file: 'png',
    body: (url) =>
      `<div id="host"></div>${script(`host.attachShadow({ mode: 'open' }).innerHTML = ${text(`<img alt="" src="${url}">`)}`)}`,
  },
  { id: 'input-image', file: 'png', body: (url) => `<input type="image" alt="" src="${url}">` },
  {
    id: 'svg-image',
    file: 'png',
    body: (url) => `<svg width="9" height="9"><image href="${url}" width="9" height="9"/></svg>`,
  },
  {
    id: 'svg-image-xlink',
    file: 'png',
    body: (url) => `<svg width="9" height="9"><image xlink:href="${url}" width="9" height="9"/></svg>`,
  },
  {
    id: 'svg-fe-image',
    file: 'png',
    body: (url) =>
      `<svg width="9" height="9"><filter id="f"><feImage href="${url}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
  },
  { id: 'poster', file: 'png', body: (url) => `<video poster="${url}"></video>` },
  {
    id: 'body-background',
    file: 'png',
    body: (url) => script(`document.body.setAttribute('background', ${text(url)})`),
  },
  { id: 'td-background', file: 'png', body: (url) => `<table><tr><td background="${url}">x</table>` },
  { id: 'css-inline', file: 'png', body: (url) => `<p style="background: url(${url})">x</p>` },
  { id: 'css-background', file: 'png', head: (url) => style(`h1 { background-image: url("${url}") }`) },
  { id: 'css-border', file: 'png', head: (url) => style(`h1 { border: 9px solid; border-image: url(${url}) 9 }`) },
  {
    id: 'css-list-style',
    file: 'png',
    head: (url) => style(`li { list-style-image: url(${url}) }`),
    body: () => '<ul><li>x</ul>',
  },
  { id: 'css-content', file: 'png', head: (url) => style(`h1::before { content: url(${url}) }`) },
  { id: 'css-image-set', file: 'png', head: (url) => style(`h1 { background: image-set(url(${url}) 1x) }`) },
  { id: 'css-mask', file: 'png', head: (url) => style(`h1 { mask-image: url(${url}) }`) },
  { id: 'css-media', file: 'png', head: (url) => style(`@media all { h1 { background: url(${url}) } }`) },
  { id: 'css-variable', file: 'png', head: (url) => style(`h1 { --image: url(${url}); background: var(--image) }`) },
  { id: 'css-unused', file: 'png', head: (url) => style(`.nobody { background: url(${url}) }`), inert: true },
  {
    id: 'css-adopted',
    file: 'png',
    body: (url) =>
      script(
        `{ const s = new CSSStyleSheet(); s.replaceSync('h1 { background: url(${url}) }'); document.adoptedStyleSheets = [s] }`,
      ),
  },
  {
    id: 'css-inserted-rule',
    file: 'png',
    head: () => style('h2 { color: red }'),
    body: (url) => script(`document.styleSheets[0].insertRule('h1 { background: url(${url}) }')`),
  },
  {
    id: 'font',
    file: 'woff2',
    head: (url) => style(`@font-face { font-family: f; src: url(${url}) } h1 { font-family: f }`),
  },
  {
    id: 'font-unused',
    file: 'woff2',
    head: (url) => style(`@font-face { font-family: nobody; src: url(${url}) }`),
    inert: true,
  },
  { id: 'import', file: 'css', head: (url) => style(`@import "${url}";`) },
  { id: 'stylesheet', file: 'css', head: (url) => `<link rel="stylesheet" href="${url}">` },
  { id: 'stylesheet-print', file: 'css', head: (url) => `<link rel="stylesheet" media="print" href="${url}">` },
  {
    id: 'stylesheet-alternate',
    file: 'css',
    head: (url) => `<link rel="alternate stylesheet" title="t" href="${url}">`,
  },
  {
    id: 'stylesheet-disabled',
    file: 'css',
    head: (url) => `<link rel="stylesheet" disabled href="${url}">`,
    inert: true,
  },
  { id: 'script', file: 'js', head: (url) => `<script src="${url}"></script>` },
  { id: 'script-async', file: 'js', head: (url) => `<script async src="${url}"></script>` },
  { id: 'script-module', file: 'js', head: (url) => `<script type="module" src="${url}"></script>` },
  { id: 'script-nomodule', file: 'js', head: (url) => `<script nomodule src="${url}"></script>`, inert: true },
  {
    id: 'script-unknown-type',
    file: 'js',
    head: (url) => `<script type="text/x-template" src="${url}"></script>`,
    inert: true,
  },
  { id: 'script-dynamic-import', file: 'js', body: (url) => script(`import(${text(url)}).catch(() => {})`) },
  {
    id: 'script-import-map',
    file: 'js',
    head: (url) =>
      `<script type="importmap">{"imports":{"m":${text(url)}}}</script><script type="module">import('m').catch(() => {})</script>`,
  },
  {
    id: 'script-late',
    file: 'js',
    body: (url) =>
      script(
        `addEventListener('load', () => setTimeout(() => { const s = document.createElement('script'); s.src = ${text(url)}; document.body.append(s) }, 500))`,
      ),
  },
  {
    id: 'script-inserted-as-html',
    file: 'js',
    body: (url) => `<div id="inert"></div>${script(`inert.innerHTML = '<script src="${url}"><\\/script>'`)}`,
    inert: true,
  },
  { id: 'frame', file: 'html', body: (url) => `<iframe title="f" src="${url}"></iframe>` },
  {
    id: 'frame-late',
    file: 'html',
    body: (url) =>
      script(
        `addEventListener('load', () => setTimeout(() => { const f = document.createElement('iframe'); f.src = ${text(url)}; document.body.append(f) }, 500))`,
      ),
  },
  { id: 'object', file: 'html', body: (url) => `<object data="${url}"></object>` },
  { id: 'object-image', file: 'png', body: (url) => `<object type="image/png" data="${url}"></object>` },
  { id: 'embed', file: 'html', body: (url) => `<embed src="${url}">` },
  { id: 'audio', file: 'mp3', body: (url) => `<audio src="${url}"></audio>` },
  { id: 'video', file: 'mp4', body: (url) => `<video src="${url}"></video>` },
  { id: 'video-source', file: 'mp4', body: (url) => `<video><source src="${url}"></video>` },
  { id: 'video-preload-none', file: 'mp4', body: (url) => `<video preload="none" src="${url}"></video>`, inert: true },
  { id: 'fetch', file: 'json', body: (url) => script(`fetch(${text(url)}).catch(() => {})`) },
  {
    id: 'fetch-no-cors',
    file: 'json',
    body: (url) => script(`fetch(${text(url)}, { mode: 'no-cors' }).catch(() => {})`),
  },
  {
    id: 'xhr',
    file: 'json',
    body: (url) => script(`{ const x = new XMLHttpRequest(); x.open('GET', ${text(url)}); x.send() }`),
  },
  { id: 'eventsource', file: 'json', body: (url) => script(`new EventSource(${text(url)})`) },
  {
    id: 'websocket',
    file: 'json',
    body: (url) => script(`try { new WebSocket(${text(url.replace('http:', 'ws:'))}) } catch {}`),
  },
  { id: 'beacon', file: 'json', body: (url) => script(`navigator.sendBeacon(${text(url)}, 'x')`) },
  { id: 'favicon', file: 'png', head: (url) => `<link rel="icon" href="${url}">` },
  { id: 'touch-icon', file: 'png', head: (url) => `<link rel="apple-touch-icon" href="${url}">`, inert: true },
  { id: 'manifest', file: 'json', head: (url) => `<link rel="manifest" href="${url}">` },
  { id: 'preload-image', file: 'png', head: (url) => `<link rel="preload" as="image" href="${url}">` },
  { id: 'preload-script', file: 'js', head: (url) => `<link rel="preload" as="script" href="${url}">` },
  { id: 'preload-style', file: 'css', head: (url) => `<link rel="preload" as="style" href="${url}">` },
  { id: 'preload-font', file: 'woff2', head: (url) => `<link rel="preload" as="font" crossorigin href="${url}">` },
  { id: 'modulepreload', file: 'js', head: (url) => `<link rel="modulepreload" href="${url}">` },
  { id: 'prefetch', file: 'html', head: (url) => `<link rel="prefetch" href="${url}">` },
  {
    id: 'img-lazy-far',
    file: 'png',
    body: (url) => `<div style="height: 60000px"></div><img alt="" loading="lazy" width="9" height="9" src="${url}">`,
    inert: true,
  },
  { id: 'canonical', file: 'html', head: (url) => `<link rel="canonical" href="${url}">`, inert: true },
  {
    id: 'preconnect',
    file: 'html',
    head: (url) => `<link rel="preconnect" href="${url}"><link rel="dns-prefetch" href="${url}">`,
    inert: true,
  },
  { id: 'link', file: 'html', body: (url) => `<a href="${url}">x</a><a download href="${url}">y</a>`, inert: true },
  { id: 'ping', file: 'html', body: (url) => `<a href="#x" ping="${url}">x</a>`, inert: true },
  { id: 'form', file: 'html', body: (url) => `<form action="${url}"><button>x</button></form>`, inert: true },
  { id: 'data-src', file: 'png', body: (url) => `<img alt="" data-src="${url}" src="data:,">`, inert: true },
  { id: 'template', file: 'png', body: (url) => `<template><img alt="" src="${url}"></template>`, inert: true },
  { id: 'noscript', file: 'png', body: (url) => `<noscript><img alt="" src="${url}"></noscript>`, inert: true },
  { id: 'comment', file: 'png', body: (url) => `<!-- <img src="${url}"> -->`, inert: true },
  { id: 'text', file: 'png', body: (url) => `<p>${url}</p>${script(`const s = ${text(url)}`)}`, inert: true },
  {
    id: 'json',
    file: 'png',
    body: (url) => `<script type="application/ld+json">{"url":${text(url)}}</script>`,
    inert: true,
  },
  {
    id: 'namespace',
    file: 'png',
    body: (url) => `<svg xmlns="http://www.w3.org/2000/svg" data-ns="${url}"></svg>`,
    inert: true,
  },
];
