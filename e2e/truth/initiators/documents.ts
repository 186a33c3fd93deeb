import { type Answer, resource } from '../../lab/answers.ts';
import type { Files, Initiator } from '../initiator.ts';

const svg = (content: string): Answer =>
  resource('image/svg+xml', `<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50">${content}</svg>`);

const xhtml = (content: string, before = ''): Answer =>
  resource(
    'application/xhtml+xml',
    `<?xml version="1.0"?>${before}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title><link rel="icon" href="data:,"/></head><body><h1>x</h1>${content}</body></html>`,
  );

const image = (url: string): string => `<image href="${url}" width="9" height="9"/>`;

/** A drawing that the page shows, which asks for the address. */
const drawing = (id: string, markup: (src: string) => string, content = image): Initiator => ({
  id,
  file: 'png',
  body: (_, files: Files) => markup(files.own('drawing.svg')),
  files: (url) => ({ 'drawing.svg': svg(content(url)) }),
});

/** Documents that are not HTML. */
export const documents: readonly Initiator[] = [
  { id: 'xhtml-img', file: 'png', whole: (url) => xhtml(`<img alt="" src="${url}"/>`) },
  { id: 'xhtml-script', file: 'js', whole: (url) => xhtml(`<script src="${url}"></script>`) },
  {
    id: 'xml-stylesheet',
    file: 'css',
    whole: (url) => xhtml('', `<?xml-stylesheet type="text/css" href="${url}"?>`),
  },
  { id: 'svg-document', file: 'png', whole: (url) => svg(image(url)) },
  drawing('svg-in-object', (src) => `<object type="image/svg+xml" data="${src}"></object>`),
  drawing('svg-in-embed', (src) => `<embed type="image/svg+xml" src="${src}">`),
  drawing('svg-in-frame', (src) => `<iframe title="f" src="${src}"></iframe>`),
  drawing(
    'svg-in-frame-style',
    (src) => `<iframe title="f" src="${src}"></iframe>`,
    (url) => `<style>rect { mask-image: url(${url}) }</style><rect width="9" height="9"/>`,
  ),
  {
    ...drawing('svg-in-img', (src) => `<img alt="" src="${src}">`),
    nothing: 'A drawing shown as an image asks for nothing.',
  },
];
