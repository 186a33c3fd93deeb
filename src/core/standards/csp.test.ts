import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hasCspDirective,
  insecureSourcesOf,
  refusesInsecure,
  refusesInsecureForms,
  upgradesInsecureRequests,
} from './csp.ts';

describe('upgrade-insecure-requests', () => {
  test.each([
    'upgrade-insecure-requests',
    'Upgrade-Insecure-Requests;',
    "default-src 'self'; upgrade-insecure-requests",
    "default-src 'self', upgrade-insecure-requests",
    'upgrade-insecure-requests 1',
  ])('is in %s', (field) => {
    expect(upgradesInsecureRequests(field)).toBe(true);
  });

  test.each(['', "default-src 'self'", 'default-src upgrade-insecure-requests', 'upgrade-insecure-requests-not'])(
    'is not in %j',
    (field) => {
      expect(upgradesInsecureRequests(field)).toBe(false);
    },
  );
});

test('another directive can be asked for', () => {
  expect(hasCspDirective('block-all-mixed-content', 'block-all-mixed-content')).toBe(true);
});

describe('insecure sources', () => {
  test.each<[string, string[]]>([
    ['img-src http:', ['img-src http:']],
    ['img-src HTTP://cdn.example', ['img-src HTTP://cdn.example']],
    ['script-src https: http://*.cdn.example:*/a', ['script-src http://*.cdn.example:*/a']],
    ['connect-src ws: ws://live.example', ['connect-src ws:', 'connect-src ws://live.example']],
    ["default-src 'self', img-src http:", ['img-src http:']],
    ['img-src http:; img-src https:', ['img-src http:']],
    ['img-src https:; img-src http:', []],
    ['img-src * https: data: blob: cdn.example', []],
    ['connect-src http://localhost:* ws://127.0.0.1:3000 http://[::1]:80', []],
    ['report-uri http://collector.example/', []],
    ['', []],
  ])('%s', (field, expected) => {
    expect(insecureSourcesOf(field).map(({ directive, source }) => `${directive} ${source}`)).toEqual(expected);
  });
});

test('any text gets an answer', () => {
  fc.assert(
    fc.property(fc.string(), (text) => Array.isArray(insecureSourcesOf(text)) && !upgradesInsecureRequests(text)),
  );
});

test.each<readonly [string, boolean]>([
  ['default-src https:', true],
  ["default-src 'self' data: 'unsafe-inline'", true],
  ["default-src 'none'; img-src a.test https://b.test", true],
  ['img-src', true],
  ["default-src 'none'; img-src *", false],
  ['default-src http:', false],
  ['default-src https://a.test http://b.test', false],
  ["img-src 'nonce-abc'", false],
  ['script-src https:', false],
  ['upgrade-insecure-requests', false],
  ["img-src *, default-src 'self'", true],
])('%s refuses images unencrypted: %s', (field, refuses) => {
  expect(refusesInsecure(field, ['img-src'])).toBe(refuses);
});

test.each([
  ['', false],
  ["default-src 'self'", false],
  ["form-action 'self'", true],
  ["FORM-ACTION 'none'", true],
  ['form-action', true],
  ['form-action https:', true],
  ['form-action site.example', true],
  ['form-action *', false],
  ['form-action http:', false],
  ['form-action https: http://site.example', false],
  ["default-src 'self', form-action 'self'", true],
  ['sandbox', true],
  ['sandbox allow-scripts', true],
  ['sandbox allow-scripts Allow-Forms', false],
])('%s refuses forms unencrypted: %s', (field, refuses) => {
  expect(refusesInsecureForms(field)).toBe(refuses);
});
