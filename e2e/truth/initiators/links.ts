import type { Initiator } from '../initiator.ts';

const link = (id: string, file: Initiator['file'], attributes: string): Initiator => ({
  id,
  file,
  head: (url) => `<link ${attributes} href="${url}">`,
});

export const links: readonly Initiator[] = [
  link('manifest', 'json', 'rel="manifest"'),
  link('preload-image', 'png', 'rel="preload" as="image"'),
  link('preload-script', 'js', 'rel="preload" as="script"'),
  link('preload-style', 'css', 'rel="preload" as="style"'),
  link('preload-font', 'woff2', 'rel="preload" as="font" crossorigin'),
  link('preload-fetch', 'json', 'rel="preload" as="fetch" crossorigin'),
  link('preload-track', 'vtt', 'rel="preload" as="track" crossorigin'),
  {
    ...link('preload-unmatched', 'png', 'rel="preload" as="image" media="print"'),
    nothing: 'The preload is for another medium.',
  },
  {
    ...link('preload-no-kind', 'png', 'rel="preload"'),
    nothing: 'Without a kind nothing is preloaded.',
  },
  { id: 'preload-imageset', file: 'png', head: (url) => `<link rel="preload" as="image" imagesrcset="${url} 1x">` },
  link('modulepreload', 'js', 'rel="modulepreload"'),
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
];
