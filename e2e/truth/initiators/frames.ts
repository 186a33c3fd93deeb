import { page, resource } from '../../lab/answers.ts';
import { escaped, farBelow, type Initiator, literal, rewritten, script, style } from '../initiator.ts';
import { later } from '../late-acts.ts';

const notShown = { chromium: 'It is not shown.' };
const notNeeded = 'It stands in for media, which need it not.';

export const frames: readonly Initiator[] = [
  { id: 'iframe', file: 'html', body: (url) => `<iframe title="f" src="${url}"></iframe>` },
  { id: 'iframe-sandboxed', file: 'html', body: (url) => `<iframe title="f" sandbox src="${url}"></iframe>` },
  {
    id: 'iframe-lazy-far',
    file: 'html',
    body: (url) => `${farBelow}<iframe title="f" loading="lazy" src="${url}"></iframe>`,
    nothing: 'It is far below the fold and lazy.',
  },
  {
    id: 'iframe-removed',
    file: 'html',
    body: (url) =>
      script(
        `{ const f = document.createElement('iframe'); f.src = ${literal(url)}; document.body.append(f); f.remove() }`,
      ),
    nothing: { chromium: 'Its navigation is cancelled before it begins.' },
    unseen: rewritten,
  },
  {
    id: 'iframe-srcdoc-first',
    file: 'html',
    body: (url) => `<iframe title="f" srcdoc="<p>x" src="${url}"></iframe>`,
    nothing: 'The document written into the attribute comes first.',
  },
  {
    id: 'iframe-navigated',
    file: 'html',
    body: (url) =>
      `<iframe title="f" id="f"></iframe>${script(`document.querySelector('#f').contentWindow.location = ${literal(url)}`)}`,
    unseen: rewritten,
  },
  {
    id: 'form-into-frame',
    file: 'html',
    body: (url) =>
      `<iframe title="f" name="into"></iframe><form id="f" target="into" action="${url}"></form>${script(`document.querySelector('#f').submit()`)}`,
    unseen: rewritten,
    nothing: { firefox: 'Nothing of it was seen to begin.' },
  },
  {
    id: 'link-into-frame',
    file: 'html',
    body: (url) =>
      `<iframe title="f" name="into"></iframe><a id="a" target="into" href="${url}">x</a>${script(`document.querySelector('#a').click()`)}`,
    unseen: rewritten,
  },
  {
    id: 'frame',
    file: 'html',
    whole: (url) =>
      resource('text/html', `<!doctype html><title>f</title><frameset cols="*"><frame src="${url}"></frameset>`),
  },
  { id: 'object', file: 'html', body: (url) => `<object data="${url}"></object>` },
  { id: 'object-image', file: 'png', body: (url) => `<object type="image/png" data="${url}"></object>` },
  { id: 'embed', file: 'html', body: (url) => `<embed src="${url}">` },
  {
    id: 'object-not-shown',
    file: 'html',
    body: (url) => `<div hidden><object data="${url}"></object></div>`,
    nothing: notShown,
  },
  {
    id: 'object-image-not-shown',
    file: 'png',
    head: () => style('.nowhere { display: none }'),
    body: (url) => `<object class="nowhere" type="image/png" data="${url}"></object>`,
    nothing: notShown,
  },
  { id: 'embed-not-shown', file: 'html', body: (url) => `<div hidden><embed src="${url}"></div>`, nothing: notShown },
  {
    id: 'object-skipped',
    file: 'html',
    body: (url) => `${farBelow}<div style="content-visibility: auto"><object data="${url}"></object></div>`,
    nothing: notShown,
  },
  { id: 'object-far-below', file: 'html', body: (url) => `${farBelow}<object data="${url}"></object>` },
  {
    id: 'object-in-video',
    file: 'html',
    body: (url) => `<video controls><p><object data="${url}"></object></p></video>`,
    nothing: notNeeded,
  },
  {
    id: 'embed-in-audio',
    file: 'html',
    body: (url) => `<audio controls><embed src="${url}"></audio>`,
    nothing: notNeeded,
  },
  {
    id: 'object-in-object',
    file: 'html',
    body: (url) => `<object data="data:text/html,x"><object data="${url}"></object></object>`,
    nothing: 'What it stands in for is there.',
  },
  {
    id: 'object-in-failed-object',
    file: 'html',
    body: (url, files) => `<object data="${files.own('missing.bin')}"><object data="${url}"></object></object>`,
  },
  {
    id: 'object-unknown-type',
    file: 'html',
    body: (url) => `<object type="application/x-shockwave-flash" data="${url}"></object>`,
    nothing: { firefox: 'Nothing there could show it.' },
  },
  {
    id: 'embed-unknown-type',
    file: 'html',
    body: (url) => `<embed type="application/x-nonsense" src="${url}">`,
    nothing: { firefox: 'Nothing there could show it.' },
  },
  {
    id: 'embed-midi',
    file: 'html',
    body: (url) => `<embed type="audio/midi" src="${url}">`,
    nothing: { firefox: 'Nothing there could show it.' },
  },
  {
    id: 'object-old-video',
    file: 'html',
    body: (url) => `<object type="video/x-ms-wmv" data="${url}"></object>`,
    nothing: { firefox: 'Nothing there could show it.' },
  },
  { id: 'embed-quicktime', file: 'html', body: (url) => `<embed type="video/quicktime" src="${url}">` },
  { id: 'object-pdf', file: 'html', body: (url) => `<object type="application/pdf" data="${url}"></object>` },
  { id: 'embed-image', file: 'png', body: (url) => `<embed type="image/png" src="${url}">` },
  {
    id: 'frame-refreshed',
    file: 'html',
    body: (url) =>
      `<iframe title="f" srcdoc="${escaped(`<meta http-equiv="refresh" content="0;url=${url}">`)}"></iframe>`,
    unseen: rewritten,
  },
  {
    id: 'frame-refreshed-by-header',
    file: 'html',
    body: (_, files) => `<iframe title="f" src="${files.own('refresh.html')}"></iframe>`,
    files: (url) => ({
      'refresh.html': page({ title: 'A page that leads on', headers: { Refresh: `0; url=${url}` } }),
    }),
  },
  {
    id: 'open-into-frame',
    file: 'html',
    body: (url) => `<iframe title="f" name="opened"></iframe>${script(`window.open(${literal(url)}, 'opened')`)}`,
    unseen: rewritten,
  },
  {
    id: 'post-into-frame',
    file: 'html',
    body: (url) =>
      `<iframe title="f" name="posted"></iframe><form id="post" method="post" target="posted" action="${url}"></form>${script(`document.querySelector('#post').submit()`)}`,
    unseen: rewritten,
    nothing: { firefox: 'Nothing of it was seen to begin.' },
  },
  {
    id: 'iframe-src-late',
    file: 'html',
    late: true,
    body: (url) =>
      `<iframe title="f" id="later"></iframe>${later(`document.querySelector('#later').src = ${literal(url)}`)}`,
  },
  {
    id: 'iframe-navigated-late',
    file: 'html',
    late: true,
    body: (url, files) =>
      `<iframe title="f" id="later" src="${files.own('first.html')}"></iframe>${later(`document.querySelector('#later').contentWindow.location.replace(${literal(url)})`)}`,
    files: () => ({ 'first.html': page({ title: 'A page that is left' }) }),
  },
  {
    id: 'iframe-javascript',
    file: 'png',
    body: (url) => `<iframe title="f" src="javascript:'<img src=${url}>'"></iframe>`,
  },
  {
    id: 'iframe-no-scripts',
    file: 'png',
    body: (url) =>
      `<iframe title="f" sandbox srcdoc="${escaped(`<noscript><img alt="" src="${url}"></noscript>`)}"></iframe>`,
  },
];
