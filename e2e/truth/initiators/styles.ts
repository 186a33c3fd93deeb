import { resource } from '../../lab/answers.ts';
import { type Files, type Initiator, literal, script, style, traceless } from '../initiator.ts';
import { later, refusedPath } from '../told.ts';

const sheet = (css: string) => ({ 'sheet.css': resource('text/css', css) });
/** Style sheets of other origins show neither their rules nor what they ask for. */
const inMemory = { firefox: 'A reloaded page shows what Firefox has in memory, and asks for nothing.' };
const closed = { passive: { chromium: 'The style sheet is closed to extensions.' }, deep: inMemory };
const linked = (href: string): string => `<link rel="stylesheet" href="${href}">`;

/** What SVG shapes and filters of other origins come to. */
export const outsideReference = { firefox: 'Firefox takes references to other origins for broken.' };

const unknownToFirefox = 'Firefox does not know it.';
const overridden = 'Another rule overrides it.';
const notShown = 'It is not shown.';

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
  onHeading('css-among-images', (url) => `background: linear-gradient(red, blue), url(${url}), url(data:,)`),
  onHeading('css-variable-fallback', (url) => `background: var(--nothing, url(${url}))`),
  onHeading('css-webkit-mask', (url) => `-webkit-mask: url(${url})`),
  onHeading('css-invisible', (url) => `visibility: hidden; background: url(${url})`),
  {
    ...onHeading('css-cross-fade', (url) => `background: -webkit-cross-fade(url(${url}), url(${url}), 50%)`),
    nothing: { firefox: unknownToFirefox },
  },
  {
    ...onHeading('css-mask-box-image', (url) => `-webkit-mask-box-image: url(${url}) 9`),
    nothing: { firefox: unknownToFirefox },
  },
  { ...onHeading('css-variable-unused', (url) => `--image: url(${url})`), nothing: 'Nothing uses the variable.' },
  { id: 'css-before', file: 'png', head: (url) => style(`h1::before { content: 'x'; background: url(${url}) }`) },
  {
    id: 'css-before-no-box',
    file: 'png',
    head: (url) => style(`h1::before { background: url(${url}) }`),
    nothing: 'Without content there is no box.',
  },
  { id: 'css-first-line', file: 'png', head: (url) => style(`h1::first-line { background: url(${url}) }`) },
  {
    id: 'css-marker',
    file: 'png',
    head: (url) => style(`li::marker { content: url(${url}) }`),
    body: () => '<ul><li>x</ul>',
  },
  {
    id: 'css-placeholder',
    file: 'png',
    head: (url) => style(`input::placeholder { background: url(${url}) }`),
    body: () => '<input placeholder="x">',
  },
  {
    id: 'css-selection',
    file: 'png',
    head: (url) => style(`h1::selection { background: url(${url}) }`),
    nothing: 'Nothing is selected.',
  },
  {
    id: 'css-hover',
    file: 'png',
    head: (url) => style(`h1:hover { background: url(${url}) }`),
    nothing: 'Nobody points at it.',
  },
  {
    id: 'css-class-late',
    file: 'png',
    late: true,
    head: (url) => style(`.later { background: url(${url}) }`),
    body: () => later(`document.querySelector('h1').className = 'later'`),
  },
  {
    id: 'css-variable-attribute',
    file: 'png',
    head: () => style('p { background: var(--image) }'),
    body: (url) => `<p style="--image: url(${url})">x</p>`,
  },
  {
    id: 'css-keyframes',
    file: 'png',
    head: (url) => style(`@keyframes k { from, to { background-image: url(${url}) } } h1 { animation: k 9s infinite }`),
  },
  {
    id: 'css-keyframes-unused',
    file: 'png',
    head: (url) => style(`@keyframes nobody { from, to { background-image: url(${url}) } }`),
    nothing: 'Nothing is animated so.',
  },
  {
    id: 'css-animation-script',
    file: 'png',
    body: (url) =>
      script(
        `document.querySelector('h1').animate({ backgroundImage: [${literal(`url(${url})`)}, ${literal(`url(${url})`)}] }, 1e6)`,
      ),
    unseen: { passive: { chromium: 'An animation that a script makes is in no style sheet.' } },
  },
  {
    id: 'css-starting-style',
    file: 'png',
    head: (url) =>
      style(`h1 { transition: background-image 9s } @starting-style { h1 { background-image: url(${url}) } }`),
    nothing: { firefox: 'Nothing of it was seen to begin.' },
  },
  {
    id: 'css-container',
    file: 'png',
    head: (url) =>
      style(`body { container-type: inline-size } @container (min-width: 1px) { h1 { background: url(${url}) } }`),
  },
  {
    id: 'css-container-unmatched',
    file: 'png',
    head: (url) =>
      style(`body { container-type: inline-size } @container (min-width: 90000px) { h1 { background: url(${url}) } }`),
    nothing: 'The container is smaller.',
  },
  {
    id: 'css-unsupported',
    file: 'png',
    head: (url) => style(`@supports (nonsense: 1) { h1 { background: url(${url}) } }`),
    nothing: 'The rule asks for what no browser has.',
  },
  { id: 'css-scope', file: 'png', head: (url) => style(`@scope (body) { h1 { background: url(${url}) } }`) },
  {
    id: 'css-overridden',
    file: 'png',
    head: (url) => style(`.over { background: url(${url}) } .over { background: none }`),
    body: () => '<p class="over">x</p>',
    nothing: overridden,
  },
  {
    id: 'css-overridden-important',
    file: 'png',
    head: (url) => style(`.over { background: none !important } body .over { background: url(${url}) }`),
    body: () => '<p class="over">x</p>',
    nothing: overridden,
  },
  {
    id: 'css-overridden-layer',
    file: 'png',
    head: (url) => style(`.over { background: none } @layer a { body .over { background: url(${url}) } }`),
    body: () => '<p class="over">x</p>',
    nothing: overridden,
  },
  {
    id: 'css-within-hidden',
    file: 'png',
    body: (url) => `<div style="display: none"><p style="background: url(${url})">x</p></div>`,
    nothing: notShown,
  },
  {
    id: 'css-popover',
    file: 'png',
    body: (url) => `<p popover style="background: url(${url})">x</p>`,
    nothing: notShown,
  },
  {
    id: 'css-not-slotted',
    file: 'png',
    body: (url) =>
      `<div id="slotless"><p style="background: url(${url})">x</p></div>${script(`document.querySelector('#slotless').attachShadow({ mode: 'closed' })`)}`,
    nothing: notShown,
  },
  {
    id: 'css-in-details',
    file: 'png',
    body: (url) => `<details><summary>x</summary><p style="background: url(${url})">x</p></details>`,
    nothing: { chromium: notShown },
  },
  {
    id: 'css-content-hidden',
    file: 'png',
    body: (url) => `<div style="content-visibility: hidden"><p style="background: url(${url})">x</p></div>`,
    nothing: { chromium: notShown },
  },
  {
    id: 'css-no-size',
    file: 'png',
    body: (url) => `<p style="width: 0; height: 0; background: url(${url})"></p>`,
  },
  {
    id: 'css-far-below',
    file: 'png',
    body: (url) => `<div style="height: 60000px"></div><p style="background: url(${url})">x</p>`,
  },
  {
    id: 'css-in-svg',
    file: 'png',
    body: (url) => `<svg width="9" height="9"><style>h1 { background: url(${url}) }</style></svg>`,
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
    id: 'css-rule-changed',
    file: 'png',
    late: true,
    head: () => style('h1 { color: teal }'),
    body: (url) =>
      later(`[...document.styleSheets].at(-1).cssRules[0].style.backgroundImage = ${literal(`url(${url})`)}`),
    unseen: { passive: { chromium: 'A style sheet is read again only when it has other rules.' } },
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
  {
    id: 'font-other-range',
    file: 'woff2',
    head: (url) =>
      style(`@font-face { font-family: f; src: url(${url}); unicode-range: U+1F600 } h1 { font-family: f }`),
    nothingUpgraded: 'Nothing is written in it; what would be refused is refused all the same.',
  },
  {
    id: 'font-second-source',
    file: 'woff2',
    head: (url, files) =>
      style(`@font-face { font-family: f; src: url(${files.own('missing.bin')}), url(${url}) } h1 { font-family: f }`),
  },
  {
    id: 'font-local-first',
    file: 'woff2',
    head: (url) =>
      style(`@font-face { font-family: f; src: local('No such font'), url(${url}) } h1 { font-family: f }`),
  },
  {
    id: 'font-unknown-format',
    file: 'woff2',
    head: (url) =>
      style(`@font-face { font-family: f; src: url(${url}) format('embedded-opentype') } h1 { font-family: f }`),
    nothing: { chromium: 'The format is unknown.' },
  },
  { id: 'import-layer', file: 'css', head: (url) => style(`@import url(${url}) layer(a) supports(color: red);`) },
  { id: 'import-print', file: 'css', head: (url) => style(`@import url(${url}) print;`) },
  {
    id: 'import-unsupported',
    file: 'css',
    head: (url) => style(`@import url(${url}) supports(nonsense: 1);`),
    nothing: 'It asks for what no browser has.',
  },
  {
    id: 'import-misplaced',
    file: 'css',
    head: (url) => style(`h2 { color: red } @import url(${url});`),
    nothing: 'Imports come first, or not at all.',
  },
  {
    id: 'import-adopted',
    file: 'css',
    body: (url) =>
      script(
        `{ const s = new CSSStyleSheet(); s.replaceSync('@import "${url}"'); document.adoptedStyleSheets = [...document.adoptedStyleSheets, s] }`,
      ),
    nothing: 'Adopted style sheets import nothing.',
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
  {
    id: 'stylesheet-unknown-type',
    file: 'css',
    head: (url) => `<link rel="stylesheet" type="text/less" href="${url}">`,
    nothing: 'It is no CSS.',
  },
  {
    id: 'stylesheet-late-href',
    file: 'css',
    late: true,
    body: (url) =>
      `<link id="later" rel="stylesheet" href="data:text/css,">${later(`document.querySelector('#later').href = ${literal(url)}`)}`,
  },
  {
    id: 'stylesheet-late-rel',
    file: 'css',
    late: true,
    body: (url) => `<link id="later" href="${url}">${later(`document.querySelector('#later').rel = 'stylesheet'`)}`,
  },
  {
    id: 'stylesheet-header',
    file: 'css',
    headers: (url) => ({ Link: `<${url}>; rel=stylesheet` }),
    nothing: { chromium: 'Chromium takes no style sheets from headers.' },
    unseen: {
      passive: { firefox: 'What a header asks for shows in no document.' },
      deep: { firefox: 'Firefox tells no policy of it.' },
    },
  },
  ...xslt(),
];

function xslt(): Initiator[] {
  const document = (url: string, _: Files) => ({
    ...resource('application/xml', `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="${url}"?><root/>`),
  });
  return [{ id: 'xslt', file: 'xsl', whole: document, silent: { chromium: 'The same-origin check fails first.' } }];
}
