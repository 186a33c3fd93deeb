import { describe, expect, test } from 'vitest';
import { linkReference, linkRequest, propertyReference, runsScript } from './link-types.ts';

const link = (rel: string, change: object = {}) => linkRequest({ rel, as: '', type: '', isOff: false, ...change });

describe('what a link asks for', () => {
  test.each([
    ['stylesheet', {}, { destination: 'style', isMade: true }],
    ['Alternate STYLESHEET', { type: 'text/css; charset=utf-8' }, { destination: 'style', isMade: true }],
    ['stylesheet', { type: 'text/less' }, { destination: 'style', isMade: false }],
    ['stylesheet', { isOff: true }, { destination: 'style', isMade: false }],
    ['shortcut icon', {}, { destination: 'favicon', isMade: true }],
    ['icon', { matches: false }, { destination: 'favicon', isMade: false }],
    ['apple-touch-icon', {}, { destination: 'favicon', isMade: false }],
    ['preload', { as: 'font' }, { destination: 'font', isMade: true }],
    ['preload', { as: 'font', matches: false }, { destination: 'font', isMade: false }],
    ['preload', {}, { destination: 'preload', isMade: false }],
    ['preload', { as: 'document' }, { destination: 'preload', isMade: true }],
    ['modulepreload', {}, { destination: 'script', isMade: true }],
    ['next', {}, { destination: 'prefetch', isMade: true }],
    ['prefetch', {}, { destination: 'prefetch', isMade: true }],
    ['manifest', {}, { destination: 'manifest', isMade: true }],
    ['canonical', {}, undefined],
    ['preconnect', {}, undefined],
    ['', {}, undefined],
  ])('%s %j', (rel, change, request) => {
    expect(link(rel, change)).toEqual(request);
  });
});

test.each([
  ['canonical', 'canonical'],
  ['nofollow Canonical', 'canonical'],
  ['alternate', 'alternate'],
  ['alternate stylesheet', undefined],
  ['shortlink', 'shortlink'],
  ['pingback', 'pingback'],
  ['https://api.w.org/', 'api'],
  ['EditURI', 'edit'],
  ['icon', undefined],
])('a link %s refers as %s', (rel, kind) => {
  expect(linkReference(rel)).toBe(kind);
});

test.each([
  ['og:url', 'og-url'],
  ['OG:Image', 'og-other'],
  ['og:video:secure_url', 'og-other'],
  ['twitter:image', undefined],
  ['', undefined],
])('a property %s refers as %s', (property, kind) => {
  expect(propertyReference(property)).toBe(kind);
});

test.each([
  ['', false, true],
  [' module ', false, true],
  ['text/JavaScript', false, true],
  ['text/javascript1.5', false, true],
  ['application/json', false, false],
  ['text/template', false, false],
  ['', true, false],
])('a script of type “%s”, for others: %s, runs: %s', (type, isOff, runs) => {
  expect(runsScript({ type, isOff })).toBe(runs);
});
