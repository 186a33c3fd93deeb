import { resource } from '../../lab/answers.ts';
import { type Files, type Initiator, literal, script, style, traceless } from '../initiator.ts';
import { refusedPath } from '../told.ts';

const sheet = (css: string) => ({ 'sheet.css': resource('text/css', css) });
/** Style sheets of other origins show neither their rules nor what they ask for. */
const inMemory = { firefox: 'A reloaded page shows what Firefox has in memory, and asks for nothing.' };
const closed = { passive: { chromium: 'The style sheet is closed to extensions.' }, deep: inMemory };
const linked = (href: string): string => `<link rel="stylesheet" href="${href}">`;

/** What SVG shapes and filters of other origins come to. */
export const outsideReference = { firefox: 'Firefox takes references to other origins for broken.' };

/** A rule for the heading that every page has, in a `<style>` element. */
const onHeading = (id: string, declarations: (url: string) => string): Initiator => ({
  id,
  file: 'png',
  head: (url) => style(`h1 { ${declarations(url)} }`),
});

export const styles: readonly Initiator[] = [
  { id: 'css-style-attribute', file: 'png', body: (url) => `<p style="background: url(${url})">x</p>` },
  {
    id: 'css-style-attribute-quoted',
    file: 'png',
    body: (url) => `<p style="background-image: url(&quot;${url}&quot;)">x</p>`,
  },
  {
    ...onHeading('css-background', (url) => `background-image: url("${url}")`),
    // Where a redirect led to it, no style sheet names the insecure address.
    unseen: { deep: inMemory },
  },
  onHeading('css-border-image', (url) => `border: 9px solid; border-image: url(${url}) 9`),
  {
    id: 'css-list-style',
    file: 'png',
    head: (url) => style(`li { list-style-image: url(${url}) }`),
    body: () => '<ul><li>x</ul>',
  },
  { id: 'css-content', file: 'png', head: (url) => style(`h1::before { content: url(${url}) }`) },
  onHeading('css-cursor', (url) => `cursor: url(${url}), auto`),
  onHeading('css-image-set', (url) => `background: image-set(url(${url}) 1x)`),
  onHeading('css-image-set-text', (url) => `background: image-set("${url}" 1x)`),
  onHeading('css-mask', (url) => `mask-image: url(${url})`),
  onHeading('css-shape-outside', (url) => `float: left; shape-outside: url(${url})`),
  { ...onHeading('css-clip-path', (url) => `clip-path: url(${url}#a)`), file: 'svg', nothing: outsideReference },
  { ...onHeading('css-filter', (url) => `filter: url(${url}#a)`), file: 'svg', nothing: outsideReference },
  onHeading('css-escaped', (url) => `background: url(${url.replace('http:', 'http\\3a ')})`),
  onHeading('css-variable', (url) => `--image: url(${url}); background: var(--image)`),
  { id: 'css-media', file: 'png', head: (url) => style(`@media all { h1 { background: url(${url}) } }`) },
  {
    id: 'css-nested',
    file: 'png',
    head: (url) => style(`@layer a { @supports (color: red) { body { & h1 { background: url(${url}) } } } }`),
  },
  {
    id: 'css-media-unmatched',
    file: 'png',
    head: (url) => style(`@media print { h1 { background: url(${url}) } }`),
    nothing: 'The rule is for another medium.',
  },
  {
    id: 'css-hidden',
    file: 'png',
    head: (url) => style(`.hidden { display: none; background: url(${url}) }`),
    body: () => '<p class="hidden">x</p>',
    nothing: 'What is not shown has no background.',
  },
  {
    id: 'css-unused',
    file: 'png',
    head: (url) => style(`.nobody { background: url(${url}) }`),
    nothing: 'No element matches.',
  },
  {
    id: 'css-sheet',
    file: 'png',
    head: (_, files) => linked(files.own('sheet.css')),
    files: (url) => sheet(`h1 { background: url(${url}) }`),
  },
  {
    id: 'css-sheet-font',
    file: 'woff2',
    head: (_, files) => linked(files.own('sheet.css')),
    files: (url) => sheet(`@font-face { font-family: f; src: url(${url}) } h1 { font-family: f }`),
  },
  {
    id: 'css-sheet-import',
    file: 'css',
    head: (_, files) => linked(files.own('sheet.css')),
    files: (url) => sheet(`@import "${url}";`),
  },
  {
    id: 'css-sheet-elsewhere',
    file: 'png',
    unseen: closed,
    head: (_, files) => linked(files.elsewhere('sheet.css')),
    files: (url) => sheet(`h1 { background: url(${url}) }`),
  },
  {
    id: 'css-sheet-elsewhere-font',
    file: 'woff2',
    unseen: closed,
    head: (_, files) => linked(files.elsewhere('sheet.css')),
    files: (url) => sheet(`@font-face { font-family: f; src: url(${url}) } h1 { font-family: f }`),
  },
  {
    id: 'css-sheet-elsewhere-import',
    file: 'css',
    unseen: closed,
    head: (_, files) => linked(files.elsewhere('sheet.css')),
    files: (url) => sheet(`@import "${url}";`),
  },
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
    body: (url) => script(`[...document.styleSheets].at(-1).insertRule('h1 { background: url(${url}) }')`),
  },
  {
    id: 'css-style-property',
    file: 'png',
    body: (url) => script(`document.querySelector('h1').style.backgroundImage = ${literal(`url(${url})`)}`),
  },
  {
    id: 'font',
    file: 'woff2',
    head: (url) => style(`@font-face { font-family: f; src: url(${url}) } h1 { font-family: f }`),
  },
  {
    id: 'font-face-script',
    file: 'woff2',
    unseen: { passive: { firefox: traceless.refused } },
    body: (url) => script(`new FontFace('f', ${literal(`url(${url})`)}).load().catch(() => {})`),
  },
  {
    id: 'font-unused',
    file: 'woff2',
    head: (url) => style(`@font-face { font-family: nobody; src: url(${url}) }`),
    nothingUpgraded: 'Nothing is written in it; what would be refused is refused all the same.',
  },
  { id: 'import', file: 'css', head: (url) => style(`@import "${url}";`) },
  { id: 'import-url', file: 'css', head: (url) => style(`@import url(${url}) screen;`) },
  { id: 'stylesheet', file: 'css', head: (url) => linked(url) },
  {
    id: 'stylesheet-switched-on',
    file: 'css',
    head: (url) => `<link rel="stylesheet" media="print" onload="this.media='all'" href="${url}">`,
  },
  { id: 'stylesheet-in-body', file: 'css', body: (url) => linked(url) },
  {
    id: 'stylesheet-preloaded',
    file: 'css',
    // Firefox refuses preloads without a word, but the element fires an error.
    head: (url, files) =>
      `<link rel="preload" as="style" onload="this.rel='stylesheet'" onerror="fetch('${files.own(refusedPath.slice(1))}')" href="${url}">`,
  },
  {
    id: 'stylesheet-inserted',
    file: 'css',
    body: (url) =>
      script(
        `{ const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = ${literal(url)}; document.head.append(l) }`,
      ),
  },
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
    nothing: 'It is disabled.',
  },
  ...xslt(),
];

function xslt(): Initiator[] {
  const document = (url: string, _: Files) => ({
    ...resource('application/xml', `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="${url}"?><root/>`),
  });
  return [{ id: 'xslt', file: 'xsl', whole: document, silent: { chromium: 'The same-origin check fails first.' } }];
}
