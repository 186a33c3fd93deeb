import type { Initiator } from '../initiator.ts';

/** The page's icons, of which there are more kinds than a browser asks for. */
export const icons: readonly Initiator[] = [
  { id: 'favicon', file: 'png', head: (url) => `<link rel="icon" href="${url}">` },
  { id: 'favicon-shortcut', file: 'png', head: (url) => `<link rel="shortcut icon" href="${url}">` },
  {
    id: 'favicon-unmatched',
    file: 'png',
    head: (url) => `<link rel="icon" media="print" href="${url}">`,
    nothing: { chromium: 'The icon is for another medium.' },
  },
  {
    id: 'touch-icon',
    file: 'png',
    head: (url) => `<link rel="apple-touch-icon" href="${url}">`,
    nothing: { chromium: 'Chromium asks for it on phones only.' },
  },
  {
    id: 'touch-icon-precomposed',
    file: 'png',
    head: (url) => `<link rel="apple-touch-icon-precomposed" href="${url}">`,
    nothing: { chromium: 'Chromium asks for it on phones only.' },
  },
  {
    id: 'mask-icon',
    file: 'svg',
    head: (url) => `<link rel="mask-icon" href="${url}">`,
    nothing: 'Only Safari asks for it.',
  },
];
