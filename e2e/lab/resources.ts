import { type Answer, page, resource } from './answers.ts';

/** The host that pages of other cases load from; it answers the same on both schemes. */
export const resourceHost = 'resource.test';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const byPath: Readonly<Record<string, Answer>> = {
  '/script.js': resource('text/javascript', 'document.documentElement.dataset.script = "ran";\n'),
  '/style.css': resource('text/css', 'h1 { color: rebeccapurple }\n'),
  '/image.png': resource('image/png', pixel),
  '/image-large.png': resource('image/png', pixel),
  '/data.json': resource('application/json', '{"answer":42}\n'),
  '/font.woff2': resource('font/woff2', ''),
  '/frame.html': page({ title: 'A page inside a page' }),
  '/form': page({ title: 'The form arrived' }),
};

export const resourceAnswers: Readonly<Record<string, Answer>> = Object.fromEntries(
  ['http', 'https'].flatMap((scheme) =>
    Object.entries(byPath).map(([path, answer]) => [`${scheme}://${resourceHost}${path}`, answer]),
  ),
);
