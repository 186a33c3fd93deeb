import { resource } from '../../lab/answers.ts';
import { type Initiator, literal, script, traceless } from '../initiator.ts';

export const frames: readonly Initiator[] = [
  { id: 'iframe', file: 'html', body: (url) => `<iframe title="f" src="${url}"></iframe>` },
  { id: 'iframe-sandboxed', file: 'html', body: (url) => `<iframe title="f" sandbox src="${url}"></iframe>` },
  {
    id: 'iframe-lazy-far',
    file: 'html',
    body: (url) => `<div style="height: 60000px"></div><iframe title="f" loading="lazy" src="${url}"></iframe>`,
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
    unseen: { passiveUpgraded: { chromium: traceless.rewritten } },
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
    unseen: { passiveUpgraded: { chromium: traceless.rewritten } },
  },
  {
    id: 'form-into-frame',
    file: 'html',
    body: (url) =>
      `<iframe title="f" name="into"></iframe><form id="f" target="into" action="${url}"></form>${script(`document.querySelector('#f').submit()`)}`,
    unseen: { passiveUpgraded: { chromium: traceless.rewritten } },
    nothing: { firefox: 'Nothing of it was seen to begin.' },
  },
  {
    id: 'link-into-frame',
    file: 'html',
    body: (url) =>
      `<iframe title="f" name="into"></iframe><a id="a" target="into" href="${url}">x</a>${script(`document.querySelector('#a').click()`)}`,
    unseen: { passiveUpgraded: { chromium: traceless.rewritten } },
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
  { id: 'embed-image', file: 'png', body: (url) => `<embed type="image/png" src="${url}">` },
];
