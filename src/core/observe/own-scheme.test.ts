import { expect, test } from 'vitest';
import { newVisit } from '../reduce/visits.ts';
import type { Visit } from '../visit.ts';
import type { Group } from './groups.ts';
import { hasOwnScheme } from './own-scheme.ts';

const page = 'http://a.test/shop/';
const visit: Visit = {
  ...{ ...newVisit(page, 1), document: 'top' },
  frames: { top: { url: page, upgradesByPolicy: false } },
};
const group = (url: string, html?: string): Group => ({
  ...{ url, frame: 'top', destination: 'image', observations: [] },
  ...(html === undefined
    ? {}
    : {
        declaration: {
          ...{ url, frame: 'top', destination: 'image', requested: 'yes', upgradedEntry: false },
          ...{ selector: html === '' ? '' : 'img', html, count: 1 },
        },
      }),
});
const long = 'x'.repeat(200);

test.each<[string, Group, boolean]>([
  ['http: in an element', group('http://a.test/logo.png', '<img src="http://a.test/logo.png">'), true],
  ['HTTP: in capitals', group('http://b.test/logo.png', '<img src=" HTTP://b.test/logo.png">'), true],
  ['a path', group('http://a.test/logo.png', '<img src="/logo.png">'), false],
  ['a name', group('http://a.test/shop/logo.png', '<img src="logo.png">'), false],
  ['a path in a tag that is cut', group('http://a.test/logo.png', `<img src="/logo.png" alt="${long}…`), false],
  ['a tag that is cut before the address', group('http://a.test/logo.png', `<img alt="${long}…`), true],
  ['another host without a scheme', group('http://cdn.test/logo.png', '<img src="//cdn.test/logo.png">'), false],
  ['another host below a base', group('http://old.test/logo.png', '<img src="logo.png">'), true],
  ['a style sheet’s own origin', group('http://a.test/logo.png', ''), false],
  ['a style sheet’s other origin', group('http://b.test/logo.png', ''), true],
  ['the icon that browsers ask for by themselves', group('http://a.test/favicon.ico'), false],
  ['a script’s request to another host', group('http://api.test/items'), true],
])('%s', (_name, of, expected) => {
  expect(hasOwnScheme(of, visit)).toBe(expected);
});

test('what stands below a base that was written with http:', () => {
  const base = {
    url: page,
    kind: 'base',
    frame: 'top',
    selector: 'base',
    html: '<base href="http://a.test/">',
  } as const;
  const below: Visit = { ...visit, references: { items: [base], omitted: 0, characters: 0 } };
  expect(hasOwnScheme(group('http://a.test/logo.png', '<img src="logo.png">'), below)).toBe(true);
});
