import { resource } from '../../lab/answers.ts';
import { type Files, type Initiator, literal, rewritten, script, traceless, untoldUpgrade } from '../initiator.ts';
import { later, refusedPath } from '../told.ts';

const js = (name: string, code: string) => ({ [name]: resource('text/javascript', code) });

/** Not every browser's record covers workers, so they tell what the browser refused. */
const tell = (files: Files): string => `() => fetch(${literal(files.own(refusedPath.slice(1)))}, { mode: 'no-cors' })`;

const ownOrigin = 'A worker must come from the origin of its page.';

/** Code imports modules, and elements that it takes away again. */
const byCode = { passive: { firefox: traceless.refused }, ...rewritten };
const byWorker = { passive: 'What a worker asks for shows in no document.' };
const byWorklet = { ...byWorker, deep: { chromium: 'Chromium tells nobody what it refuses to a worklet.' } };

/** A worker of the page's own that runs the code. */
const inWorker = (id: string, file: Initiator['file'], code: (url: string, refused: string) => string): Initiator => ({
  id,
  file,
  body: (_, files) => script(`new Worker(${literal(files.own('worker.js'))})`),
  files: (url, files) => js('worker.js', code(url, tell(files))),
  unseen: byWorker,
  ownPolicies: true,
});

/** The same for one that is a module; should it not start, that tells what was refused. */
const inModuleWorker = (
  id: string,
  code: (url: string, refused: string) => string,
  unseen: NonNullable<Initiator['unseen']>,
): Initiator => ({
  ...inWorker(id, 'js', code),
  body: (_, files) =>
    script(`new Worker(${literal(files.own('worker.js'))}, { type: 'module' }).onerror = ${tell(files)}`),
  unseen,
});

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
    id: 'worker',
    file: 'js',
    body: (url) => script(`try { new Worker(${literal(url)}) } catch {}`),
    nothing: ownOrigin,
  },
  {
    id: 'shared-worker',
    file: 'js',
    body: (url) => script(`try { new SharedWorker(${literal(url)}) } catch {}`),
    nothing: ownOrigin,
  },
  {
    id: 'service-worker',
    file: 'js',
    body: (url) => script(`navigator.serviceWorker?.register(${literal(url)}).catch(() => {})`),
    nothing: ownOrigin,
  },
  {
    id: 'worklet',
    file: 'js',
    unseen: byWorklet,
    body: (url) =>
      script(`new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(${literal(url)}).catch(() => {})`),
  },
  inWorker(
    'worker-import-scripts',
    'js',
    (url, refused) => `try { importScripts(${literal(url)}) } catch { (${refused})() }`,
  ),
  inWorker('worker-fetch', 'json', (url, refused) => `fetch(${literal(url)}).catch(${refused})`),
  inWorker(
    'worker-xhr',
    'json',
    (url, refused) =>
      `const x = new XMLHttpRequest(); x.open('GET', ${literal(url)}); x.onerror = ${refused}; x.send()`,
  ),
  inWorker(
    'worker-websocket',
    'json',
    (url, refused) => `try { new WebSocket(${literal(url.replace('http:', 'ws:'))}) } catch { (${refused})() }`,
  ),
  {
    id: 'shared-worker-fetch',
    file: 'json',
    unseen: byWorker,
    ownPolicies: true,
    body: (_, files) => script(`new SharedWorker(${literal(files.own('worker.js'))})`),
    files: (url, files) => js('worker.js', `fetch(${literal(url)}).catch(${tell(files)})`),
  },
  {
    id: 'shared-worker-import-scripts',
    file: 'js',
    unseen: byWorker,
    ownPolicies: true,
    body: (_, files) => script(`new SharedWorker(${literal(files.own('worker.js'))})`),
    files: (url, files) => js('worker.js', `try { importScripts(${literal(url)}) } catch { (${tell(files)})() }`),
  },
  {
    id: 'service-worker-fetch',
    file: 'json',
    unseen: byWorker,
    ownPolicies: true,
    // One that is registered already does not run again.
    body: (_, files) =>
      script(
        `{ const s = navigator.serviceWorker; s?.getRegistration().then((r) => r?.unregister()).then(() => s.register(${literal(files.own('worker.js'))})) }`,
      ),
    files: (url, files) => js('worker.js', `fetch(${literal(url)}).catch(${tell(files)})`),
  },
  {
    id: 'nested-worker-fetch',
    file: 'json',
    unseen: byWorker,
    ownPolicies: true,
    body: (_, files) => script(`new Worker(${literal(files.own('outer.js'))})`),
    files: (url, files) => ({
      ...js('outer.js', `new Worker(${literal(files.own('worker.js'))})`),
      ...js('worker.js', `fetch(${literal(url)}).catch(${tell(files)})`),
    }),
  },
  {
    id: 'worklet-import',
    file: 'js',
    unseen: byWorklet,
    body: (_, files) =>
      script(
        `new OfflineAudioContext(1, 1, 44100).audioWorklet.addModule(${literal(files.own('worklet.js'))}).catch(${tell(files)})`,
      ),
    files: (url) => js('worklet.js', `import ${literal(url)}`),
  },
  {
    id: 'script-imported-style',
    file: 'css',
    unseen: byCode,
    body: (url) => `<script type="module">import(${literal(url)}, { with: { type: 'css' } }).catch(() => {})</script>`,
  },
  {
    id: 'blob-worker-fetch',
    file: 'json',
    unseen: byWorker,
    body: (url, files) => {
      const code = `fetch(${literal(url)}).catch(${tell(files)})`;
      return script(`new Worker(URL.createObjectURL(new Blob([${literal(code)}])))`);
    },
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
  {
    id: 'paint-worklet',
    file: 'js',
    body: (url) => script(`CSS.paintWorklet?.addModule(${literal(url)}).catch(() => {})`),
    nothing: { firefox: 'Firefox has no such worklets.' },
    unseen: untoldUpgrade,
  },
  inWorker('worker-eventsource', 'json', (url, refused) => `new EventSource(${literal(url)}).onerror = ${refused}`),
  inModuleWorker('worker-dynamic-import', (url, refused) => `import(${literal(url)}).catch(${refused})`, byWorker),
  inModuleWorker('worker-static-import', (url) => `import ${literal(url)}`, { passive: { firefox: byWorker.passive } }),
];
