import { type Initiator, script } from '../initiator.ts';

const takenBy = (what: string, file: Initiator['file'], markup: (url: string) => string): readonly Initiator[] => [
  {
    id: `${what}-removed-by-module`,
    file,
    body: (url) =>
      `<div id="gone">${markup(url)}</div><script type="module">document.querySelector('#gone').remove()</script>`,
  },
  {
    id: `${what}-removed-at-load`,
    file,
    body: (url) => `<div id="gone">${markup(url)}</div>${atLoad("document.querySelector('#gone').remove()")}`,
  },
];

const emptied = (what: string, file: Initiator['file'], markup: (url: string) => string): Initiator => ({
  id: `${what}-emptied-at-load`,
  file,
  body: (url) =>
    `<div id="emptied">${markup(url)}</div>${atLoad("document.querySelector('#emptied > *').removeAttribute('src')")}`,
});

const atLoad = (code: string): string => script(`addEventListener('load', () => ${code})`);

/** What asks as soon as it is parsed, and is taken away, or has its address taken, before the page has loaded. */
export const gone: readonly Initiator[] = [
  ...takenBy('img', 'png', (url) => `<img alt="" src="${url}">`),
  ...takenBy('img-srcset', 'png', (url) => `<img alt="" srcset="${url} 1x">`),
  ...takenBy('input-image', 'png', (url) => `<input type="image" alt="" src="${url}">`),
  ...takenBy('video', 'mp4', (url) => `<video src="${url}"></video>`),
  ...takenBy('stylesheet', 'css', (url) => `<link rel="stylesheet" href="${url}">`),
  emptied('img', 'png', (url) => `<img alt="" src="${url}">`),
  emptied('audio', 'mp3', (url) => `<audio src="${url}"></audio>`),
];
