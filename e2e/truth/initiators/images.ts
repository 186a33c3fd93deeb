import { farBelow, type Initiator, literal, onlyPreloaded, script } from '../initiator.ts';
import { later } from '../late-acts.ts';
import { outsideReference } from './style-rules.ts';

/** Passive, in Chromium. */
const unseen = { passive: { chromium: 'Without an element, an upgraded image looks like any secure one.' } };

const animated = { passive: { chromium: 'An animation leaves the attribute as it is written.' } };
const painted = { passive: { chromium: 'Of what shapes are painted with, only style sheets are read.' } };

export const images: readonly Initiator[] = [
  { id: 'img-src', file: 'png', body: (url) => `<img alt="" src="${url}">` },
  { id: 'img-crossorigin', file: 'png', body: (url) => `<img alt="" crossorigin src="${url}">` },
  { id: 'img-padded', file: 'png', body: (url) => `<img alt="" src=" \n${url} ">` },
  { id: 'img-upper-case', file: 'png', body: (url) => `<IMG ALT="" SRC="${url.replace('http:', 'HTTP:')}">` },
  { id: 'img-srcset', file: 'png', body: (url) => `<img alt="" srcset="${url} 1x">` },
  { id: 'img-fragment', file: 'svg', body: (url) => `<img alt="" src="${url}#part">` },
  { id: 'img-srcset-fragment', file: 'svg', body: (url) => `<img alt="" srcset="${url}#part 1x">` },
  {
    id: 'img-src-empty-srcset',
    file: 'png',
    body: (url) => `<img alt="" srcset="" src="${url}">`,
    unseen: onlyPreloaded,
  },
  {
    id: 'img-src-not-chosen',
    file: 'png',
    body: (url) => `<img alt="" srcset="data:image/gif;base64,R0lGODlhAQABAAAAACw= 1x" src="${url}">`,
    nothing: 'Another candidate is chosen.',
  },
  { id: 'picture-source', file: 'png', body: (url) => `<picture><source srcset="${url}"><img alt=""></picture>` },
  {
    id: 'picture-img',
    file: 'png',
    body: (url) => `<picture><img alt="" src="${url}"></picture>`,
    unseen: onlyPreloaded,
  },
  {
    id: 'picture-source-unmatched',
    file: 'png',
    body: (url) => `<picture><source media="print" srcset="${url}"><img alt="" src="data:,"></picture>`,
    nothing: 'The source is for another medium.',
  },
  { id: 'img-detached', file: 'png', body: (url) => script(`new Image().src = ${literal(url)}`), unseen },
  {
    id: 'img-detached-html',
    file: 'png',
    body: (url) => script(`document.createElement('div').innerHTML = ${literal(`<img src="${url}">`)}`),
    unseen,
  },
  {
    id: 'img-sizes',
    file: 'png',
    body: (url) => `<img alt="" sizes="50vw" srcset="${url} 400w">`,
  },
  {
    id: 'img-removed',
    file: 'png',
    unseen,
    body: (url) => script(`{ const i = new Image(); i.src = ${literal(url)}; document.body.append(i); i.remove() }`),
  },
  {
    id: 'img-late',
    file: 'png',
    late: true,
    body: (url) => later(`const i = new Image(); i.src = ${literal(url)}; document.body.append(i)`),
  },
  {
    id: 'img-attribute-late',
    file: 'png',
    late: true,
    body: (url) => `<img alt="" id="later">${later(`document.querySelector('#later').src = ${literal(url)}`)}`,
  },
  {
    id: 'img-attribute-changed-back',
    file: 'png',
    late: true,
    unseen,
    silent: { firefox: 'On a busy machine Firefox has not begun when the address changes back.' },
    body: (url) =>
      `<img alt="" id="later" src="data:,">${later(
        `const i = document.querySelector('#later'); i.src = ${literal(url)}; setTimeout(() => { i.src = 'data:,' }, 50)`,
      )}`,
  },
  { id: 'img-written', file: 'png', body: (url) => script(`document.write(${literal(`<img alt="" src="${url}">`)})`) },
  { id: 'input-image', file: 'png', body: (url) => `<input type="image" alt="" src="${url}">` },
  {
    id: 'input-not-image',
    file: 'png',
    body: (url) => `<input type="text" src="${url}">`,
    nothing: 'Only image buttons have a source.',
  },
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
  {
    id: 'svg-use',
    file: 'svg',
    body: (url) => `<svg width="9" height="9"><use href="${url}#a"/></svg>`,
    nothing: outsideReference,
    unseen: { passive: { chromium: 'Chromium gives it up before it leaves a trace.' } },
  },
  { id: 'video-poster', file: 'png', body: (url) => `<video poster="${url}"></video>` },
  {
    id: 'body-background',
    file: 'png',
    body: (url) => script(`document.body.setAttribute('background', ${literal(url)})`),
  },
  { id: 'table-background', file: 'png', body: (url) => `<table background="${url}"><tr><td>x</table>` },
  { id: 'td-background', file: 'png', body: (url) => `<table><tr><td background="${url}">x</table>` },
  { id: 'th-background', file: 'png', body: (url) => `<table><tr><th background="${url}">x</table>` },
  {
    id: 'table-section-background',
    file: 'png',
    body: (url) => `<table><thead background="${url}"><tr><td>x</table>`,
  },
  {
    id: 'img-lazy-far',
    file: 'png',
    body: (url) => `${farBelow}<img alt="" loading="lazy" width="9" height="9" src="${url}">`,
    nothing: 'It is far below the fold and lazy.',
  },
  { id: 'img-lazy-near', file: 'png', body: (url) => `<img alt="" loading="lazy" width="9" height="9" src="${url}">` },
  { id: 'img-not-shown', file: 'png', body: (url) => `<div hidden><img alt="" src="${url}"></div>` },
  {
    id: 'img-in-details',
    file: 'png',
    body: (url) => `<details><summary>x</summary><img alt="" src="${url}"></details>`,
  },
  { id: 'img-in-dialog', file: 'png', body: (url) => `<dialog><img alt="" src="${url}"></dialog>` },
  { id: 'img-in-video', file: 'png', body: (url) => `<video><img alt="" src="${url}"></video>` },
  { id: 'img-in-object', file: 'png', body: (url) => `<object><img alt="" src="${url}"></object>` },
  {
    id: 'img-in-failed-object',
    file: 'png',
    body: (url, files) => `<object data="${files.own('missing.bin')}"><img alt="" src="${url}"></object>`,
  },
  {
    id: 'img-in-foreign-object',
    file: 'png',
    body: (url) =>
      `<svg width="9" height="9"><foreignObject width="9" height="9"><img alt="" src="${url}"/></foreignObject></svg>`,
  },
  {
    id: 'img-not-slotted',
    file: 'png',
    body: (url) =>
      `<div id="slotless"><img alt="" src="${url}"></div>${script(`document.querySelector('#slotless').attachShadow({ mode: 'closed' })`)}`,
  },
  {
    id: 'img-unsafe-html',
    file: 'png',
    body: (url) =>
      `<div id="unsafe"></div>${script(`document.querySelector('#unsafe').setHTMLUnsafe(${literal(`<img src="${url}">`)})`)}`,
  },
  {
    id: 'img-other-density',
    file: 'png',
    body: (url) => `<img alt="" src="data:," srcset="data:, 1x, ${url} 2x">`,
    nothing: 'The screen is not as dense.',
  },
  {
    id: 'picture-source-late',
    file: 'png',
    late: true,
    body: (url) =>
      `<picture id="later"><img alt="" src="data:,"></picture>${later(
        `const s = document.createElement('source'); s.srcset = ${literal(url)}; document.querySelector('#later').prepend(s)`,
      )}`,
  },
  {
    id: 'video-poster-late',
    file: 'png',
    late: true,
    body: (url) => `<video id="later"></video>${later(`document.querySelector('#later').poster = ${literal(url)}`)}`,
  },
  {
    id: 'svg-set',
    file: 'png',
    body: (url) =>
      `<svg width="9" height="9"><image width="9" height="9"><set attributeName="href" to="${url}"/></image></svg>`,
    unseen: animated,
  },
  {
    id: 'svg-animate',
    file: 'png',
    body: (url) =>
      `<svg width="9" height="9"><image width="9" height="9"><animate attributeName="href" values="${url};${url}" dur="9s" repeatCount="indefinite"/></image></svg>`,
    unseen: animated,
  },
  {
    id: 'svg-fill',
    file: 'svg',
    body: (url) => `<svg width="9" height="9"><rect width="9" height="9" fill="url(${url}#a)"/></svg>`,
    nothing: outsideReference,
    unseen: painted,
  },
  {
    id: 'svg-marker',
    file: 'svg',
    body: (url) => `<svg width="9" height="9"><path d="M0 0L9 9" marker-end="url(${url}#a)"/></svg>`,
    nothing: outsideReference,
    unseen: painted,
  },
  {
    id: 'svg-mask',
    file: 'svg',
    body: (url) => `<svg width="9" height="9"><rect width="9" height="9" mask="url(${url}#a)"/></svg>`,
    unseen: painted,
  },
];
