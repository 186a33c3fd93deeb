import { type Initiator, literal, rewritten, script, traceless } from '../initiator.ts';
import { later } from '../late-acts.ts';

/** Code imports modules, and elements that it takes away again. */
const byCode = { passive: { firefox: traceless.refused }, ...rewritten };

export const scripts: readonly Initiator[] = [
  { id: 'script', file: 'js', head: (url) => `<script src="${url}"></script>` },
  { id: 'script-async', file: 'js', head: (url) => `<script async src="${url}"></script>` },
  { id: 'script-defer', file: 'js', head: (url) => `<script defer src="${url}"></script>` },
  { id: 'script-module', file: 'js', head: (url) => `<script type="module" src="${url}"></script>` },
  {
    id: 'script-nomodule',
    file: 'js',
    head: (url) => `<script nomodule src="${url}"></script>`,
    nothing: 'Browsers with modules skip it.',
  },
  {
    id: 'script-unknown-type',
    file: 'js',
    head: (url) => `<script type="text/x-template" src="${url}"></script>`,
    nothing: 'It is no script.',
  },
  {
    id: 'script-dynamic-import',
    file: 'js',
    body: (url) => script(`import(${literal(url)}).catch(() => {})`),
    unseen: byCode,
  },
  {
    id: 'script-static-import',
    file: 'js',
    unseen: byCode,
    head: (url) => `<script type="module">import ${literal(url)}</script>`,
  },
  {
    id: 'script-import-map',
    file: 'js',
    unseen: byCode,
    head: (url) =>
      `<script type="importmap">{"imports":{"m":${literal(url)}}}</script><script type="module">import('m').catch(() => {})</script>`,
  },
  {
    id: 'script-inserted',
    file: 'js',
    body: (url) =>
      script(`{ const s = document.createElement('script'); s.src = ${literal(url)}; document.body.append(s) }`),
  },
  {
    id: 'script-inserted-removed',
    file: 'js',
    unseen: byCode,
    body: (url) =>
      script(
        `{ const s = document.createElement('script'); s.src = ${literal(url)}; document.body.append(s); s.remove() }`,
      ),
  },
  {
    id: 'script-written',
    file: 'js',
    body: (url) => script(`document.write('<script src="${url}"></' + 'script>')`),
  },
  {
    id: 'script-inserted-as-html',
    file: 'js',
    body: (url) => `<div id="inert"></div>${script(`inert.innerHTML = '<script src="${url}"></' + 'script>'`)}`,
    nothing: 'Scripts that come as HTML text do not run.',
  },
  {
    id: 'svg-script',
    file: 'js',
    body: (url) => `<svg width="9" height="9"><script href="${url}"></script></svg>`,
  },
  {
    id: 'script-imported-style',
    file: 'css',
    unseen: byCode,
    body: (url) => `<script type="module">import(${literal(url)}, { with: { type: 'css' } }).catch(() => {})</script>`,
  },
  {
    id: 'script-imported-json',
    file: 'json',
    unseen: byCode,
    body: (url) => `<script type="module">import(${literal(url)}, { with: { type: 'json' } }).catch(() => {})</script>`,
  },
  {
    id: 'script-old-type',
    file: 'js',
    body: (url) => `<script type="text/livescript" src="${url}"></script>`,
  },
  {
    id: 'script-for-event',
    file: 'js',
    body: (url) => `<script for="window" event="onclick" src="${url}"></script>`,
    nothing: { firefox: 'Scripts for an event do not run.' },
  },
  {
    id: 'script-cloned',
    file: 'js',
    body: (url) =>
      `<template id="cloned"><script src="${url}"></script></template>${script(`document.body.append(document.querySelector('#cloned').content.cloneNode(true))`)}`,
  },
  {
    id: 'script-src-late',
    file: 'js',
    late: true,
    body: (url) => `<script id="later"></script>${later(`document.querySelector('#later').src = ${literal(url)}`)}`,
  },
];
