import fc from 'fast-check';
import { parseSetCookie } from 'set-cookie-parser';
import { expect, test } from 'vitest';
import { cookiesOf } from './set-cookie.ts';

const url = 'https://site.example/';
const plain = { url, secure: false, httpOnly: false };

test('the attributes are kept', () => {
  expect(cookiesOf('sid=1; Secure; HttpOnly; SameSite=None; Domain=site.example; Path=/', url)).toEqual([
    { name: 'sid', url, secure: true, httpOnly: true, sameSite: 'none', domain: 'site.example', path: '/' },
  ]);
});

test('the value is not', () => {
  expect(JSON.stringify(cookiesOf('sid=topsecret; Path=/', url))).not.toContain('topsecret');
});

test.each([
  ['a=1; secure', [{ ...plain, name: 'a', secure: true }]],
  ['a=1; SECURE=anything', [{ ...plain, name: 'a', secure: true }]],
  ['a=1; Secured', [{ ...plain, name: 'a' }]],
  ['a=secure', [{ ...plain, name: 'a' }]],
  ['a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly', [{ ...plain, name: 'a', httpOnly: true }]],
  ['a=1; Path=/x; Path=/', [{ ...plain, name: 'a', path: '/' }]],
  ['a=%E0%A4%A', [{ ...plain, name: 'a' }]],
  [
    'a=1\nb=2; Secure',
    [
      { ...plain, name: 'a' },
      { ...plain, name: 'b', secure: true },
    ],
  ],
  ['value only', [{ ...plain, name: '' }]],
  ['', []],
  ['=; Secure', []],
  ['toString=1', [{ ...plain, name: 'toString' }]],
  ['__proto__=1; Secure', [{ ...plain, name: '__proto__', secure: true }]],
])('%j', (field, expected) => {
  expect(cookiesOf(field, url)).toEqual(expected);
});

test('any text gets an answer', () => {
  fc.assert(fc.property(fc.string(), (text) => Array.isArray(cookiesOf(text, url))));
});

/** Pieces that cookies are made of, and what breaks them. */
const piece = fc.constantFrom(
  'a',
  'sid',
  '=',
  ';',
  ' ',
  ',',
  '%41',
  'Secure',
  'HttpOnly',
  'SameSite',
  'Lax',
  'Path',
  '/',
  'Domain',
);

test('any other field is read as set-cookie-parser reads it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
      const field = pieces.join('');
      const theirs = parseSetCookie([field], { decodeValues: false, silent: true, split: false });
      expect(cookiesOf(field, url)).toEqual(
        theirs.map(({ name, secure = false, httpOnly = false, sameSite, domain, path }) => ({
          ...{ name, url, secure, httpOnly },
          ...(sameSite === undefined ? {} : { sameSite: sameSite.toLowerCase() }),
          ...(domain === undefined ? {} : { domain }),
          ...(path === undefined ? {} : { path }),
        })),
      );
    }),
    { numRuns: 5_000 },
  );
});
