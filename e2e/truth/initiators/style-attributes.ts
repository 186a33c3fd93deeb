import { type Initiator, style } from '../initiator.ts';

const inAttribute = (id: string, declarations: (url: string) => string): Initiator => ({
  id,
  file: 'png',
  body: (url) => `<p style="${declarations(url)}">x</p>`,
});

/** What a style attribute names, in all the ways that people write it. */
export const styleAttributes: readonly Initiator[] = [
  inAttribute('css-style-attribute', (url) => `background: url(${url})`),
  inAttribute('css-style-attribute-quoted', (url) => `background-image: url(&quot;${url}&quot;)`),
  inAttribute('css-style-attribute-single-quoted', (url) => `background: no-repeat url('${url}')`),
  inAttribute('css-style-attribute-spaced', (url) => `BACKGROUND:URL(  '${url}'  )`),
  {
    id: 'css-style-attribute-hidden',
    file: 'png',
    body: (url) => `<form style="background: url('${url}')"><input name="style"></form>`,
  },
  {
    id: 'css-style-attribute-svg',
    file: 'svg',
    body: (url) => `<svg width="9" height="9" style="background: url(${url})"></svg>`,
  },
  inAttribute('css-style-attribute-important', (url) => `background: url(${url}) !important`),
  {
    ...inAttribute('css-style-attribute-comment', (url) => `/* background: url(${url}) */ color: teal`),
    nothing: 'It is a comment.',
  },
  {
    ...inAttribute('css-style-attribute-invalid', (url) => `background: url(${url}) nonsense`),
    nothing: 'It is no declaration.',
  },
  {
    ...inAttribute('css-variable-attribute', (url) => `--image: url(${url})`),
    head: () => style('p { background: var(--image) }'),
  },
  {
    ...inAttribute('css-variable-attribute-quoted', (url) => `--image: url('${url}')`),
    head: () => style('p { background: var(--image) }'),
  },
  {
    ...inAttribute('css-variable-attribute-unused', (url) => `--picture: url('${url}')`),
    nothing: 'Nothing uses the variable.',
  },
];
