import { type Initiator, onlyPreloaded, traceless, untoldUpgrade } from '../initiator.ts';
import { refusedPath } from '../late-acts.ts';

const link = (id: string, file: Initiator['file'], attributes: string): Initiator => ({
  id,
  file,
  head: (url) => `<link ${attributes} href="${url}">`,
});

/** Firefox refuses these without a word, but the element fires an error. */
const preload = (id: string, file: Initiator['file'], attributes: string): Initiator => ({
  id,
  file,
  head: (url, files) => `<link ${attributes} onerror="fetch('${files.own(refusedPath.slice(1))}')" href="${url}">`,
});

const wordless = { firefox: 'Firefox refuses preloads without a word, and a header has no element to tell of it.' };

export const links: readonly Initiator[] = [
  {
    ...link('manifest', 'json', 'rel="manifest"'),
    nothing: { firefox: 'Desktop Firefox does not fetch manifests.' },
  },
  link('preload-image', 'png', 'rel="preload" as="image"'),
  preload('preload-script', 'js', 'rel="preload" as="script"'),
  preload('preload-style', 'css', 'rel="preload" as="style"'),
  preload('preload-font', 'woff2', 'rel="preload" as="font" crossorigin'),
  preload('preload-fetch', 'json', 'rel="preload" as="fetch" crossorigin'),
  preload('preload-track', 'vtt', 'rel="preload" as="track" crossorigin'),
  {
    ...link('preload-unmatched', 'png', 'rel="preload" as="image" media="print"'),
    nothing: 'The preload is for another medium.',
  },
  {
    ...link('preload-style-unmatched', 'css', 'rel="preload" as="style" media="print"'),
    nothing: 'The preload is for another medium.',
  },
  {
    ...link('preload-no-kind', 'png', 'rel="preload"'),
    nothing: 'Without a kind nothing is preloaded.',
  },
  {
    id: 'preload-imageset',
    file: 'png',
    head: (url) => `<link rel="preload" as="image" imagesrcset="${url} 1x">`,
    unseen: onlyPreloaded,
  },
  preload('modulepreload', 'js', 'rel="modulepreload"'),
  link('prefetch', 'html', 'rel="prefetch"'),
  { ...link('prerender', 'html', 'rel="prerender"'), nothing: 'Browsers no longer act on it.' },
  {
    id: 'speculation-prefetch',
    file: 'html',
    head: (url) =>
      `<script type="speculationrules">{"prefetch":[{"source":"list","urls":[${JSON.stringify(url)}]}]}</script>`,
    nothing: 'Speculation takes secure addresses only.',
  },
  {
    id: 'speculation-prerender',
    file: 'html',
    head: (url) =>
      `<script type="speculationrules">{"prerender":[{"source":"list","urls":[${JSON.stringify(url)}]}]}</script>`,
    nothing: 'Speculation takes secure addresses only.',
  },
  {
    id: 'header-preload',
    file: 'js',
    headers: (url) => ({ Link: `<${url}>; rel=preload; as=script` }),
    silent: wordless,
    unseen: untoldUpgrade,
  },
  {
    id: 'header-preload-image',
    file: 'png',
    headers: (url) => ({ Link: `<${url}>; rel=preload; as=image` }),
    unseen: { passive: { chromium: 'Without an element, an upgraded image looks like any secure one.' } },
  },
  {
    id: 'header-modulepreload',
    file: 'js',
    headers: (url) => ({ Link: `<${url}>; rel=modulepreload` }),
    silent: wordless,
  },
  {
    id: 'header-prefetch',
    file: 'html',
    headers: (url) => ({ Link: `<${url}>; rel=prefetch` }),
    unseen: { passive: { firefox: traceless.refused } },
  },
  {
    ...link('compression-dictionary', 'json', 'rel="compression-dictionary"'),
    nothing: { firefox: 'Firefox has no such dictionaries.' },
    unseen: untoldUpgrade,
  },
  ...['video', 'worker', 'document'].map((as) => ({
    ...link(`preload-${as}`, 'html', `rel="preload" as="${as}"`),
    nothing: 'Browsers preload nothing of this kind.',
  })),
  {
    ...link('preload-unknown-type', 'png', 'rel="preload" as="image" type="image/nonsense"'),
    nothing: 'Nobody can show it.',
  },
];
