import { resource } from '../../lab/answers.ts';
import { type Files, type Initiator, literal, script, style, traceless } from '../initiator.ts';
import { later, refusedPath } from '../late-acts.ts';

const sheet = (css: string) => ({ 'sheet.css': resource('text/css', css) });
/** Style sheets of other origins show neither their rules nor what they ask for. */
export const inMemory = { firefox: 'A reloaded page shows what Firefox has in memory, and asks for nothing.' };
const closed = { passive: { chromium: 'The style sheet is closed to extensions.' }, deep: inMemory };
const linked = (href: string): string => `<link rel="stylesheet" href="${href}">`;

/** Where style sheets come from, what they bring with them, and what scripts make of them. */
export const styleSheets: readonly Initiator[] = [
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
    id: 'css-sheet-imported',
    file: 'png',
    head: (_, files) => style(`@import "${files.own('sheet.css')}";`),
    files: (url) => sheet(`h1 { background: url(${url}) }`),
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
