import { type Initiator, literal, script, style } from '../initiator.ts';
import { later } from '../late-acts.ts';
import { inMemory } from './style-sheets.ts';

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

/** What a rule in the page's own markup names, and whether anything comes of it. */
export const styleRules: readonly Initiator[] = [
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
];
