import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hadCredentials, maskedAddress, maskedMarkup, maskedText, withoutMask } from './credentials.ts';

describe('an address', () => {
  test.each([
    ['https://user:hunter2@a.test/b', 'https://•••@a.test/b'],
    ['http://hunter2@a.test:8080', 'http://•••@a.test:8080'],
    ['https://u:p@ss@a.test/', 'https://•••@a.test/'],
    ['http:\\\\user:hunter2@a.test\\b', 'http:\\\\•••@a.test\\b'],
    ['http:user:hunter2@a.test/', 'http:•••@a.test/'],
    ['wss://user:hunter2@a.test?x', 'wss://•••@a.test?x'],
    ['view-source:https://user:hunter2@a.test/', 'view-source:https://•••@a.test/'],
    ['https://:@a.test/', 'https://•••@a.test/'],
    ['https://a.test/@user:name', 'https://a.test/@user:name'],
    ['https://a.test//user@b', 'https://a.test//user@b'],
    ['https://a.test?to=user@b.test', 'https://a.test?to=user@b.test'],
    ['mailto:user@a.test', 'mailto:user@a.test'],
    ['about:blank', 'about:blank'],
    ['', ''],
  ])('%s is kept as %s', (url, kept) => {
    expect(maskedAddress(url)).toBe(kept);
    expect(maskedAddress(kept)).toBe(kept);
  });

  test('still tells that it had some, and what it would be without', () => {
    const masked = maskedAddress('https://user:hunter2@a.test/b');
    expect(hadCredentials(masked)).toBe(true);
    expect(withoutMask(masked)).toBe('https://a.test/b');
    expect(hadCredentials('https://a.test/•••@')).toBe(false);
  });
});

describe('a text', () => {
  test.each([
    ['0; url=http://user:hunter2@a.test/', false, '0; url=http://•••@a.test/'],
    ["script-src https://hunter2@a.test 'self'", false, "script-src https://•••@a.test 'self'"],
    ['https://a.test/?to=https://user:hunter2@b.test/', false, 'https://a.test/?to=https://•••@b.test/'],
    ['see //user:hunter2@a.test/', false, 'see //•••@a.test/'],
    ['report-to a; mailto:someone@a.test', false, 'report-to a; mailto:someone@a.test'],
    ['default-src https://user:hun', true, 'default-src https://'],
    ['default-src https://a.test', false, 'default-src https://a.test'],
  ])('%s, cut: %s', (text, isCut, kept) => {
    expect(maskedText(text, isCut)).toBe(kept);
  });
});

describe('an opening tag', () => {
  test.each([
    ['<img src="http://user:hunter2@a.test/">', false, '<img src="http://•••@a.test/">'],
    [`<img src="http://us er:hun'ter2@a.test/" alt="">`, false, '<img src="http://•••@a.test/" alt="">'],
    ['<img srcset="//user:hunter2@a.test/ 2x">', false, '<img srcset="//•••@a.test/ 2x">'],
    ['<a href="http://user:hunt…', true, '<a href="http://…'],
    ['<a href="http://a.test/pa…', true, '<a href="http://a.test/pa…'],
  ])('%s', (html, isCut, kept) => {
    expect(maskedMarkup(html, isCut)).toBe(kept);
  });
});

test('no secret survives, whatever stands around it', () => {
  const secret = 'hunter2';
  const word = fc.stringMatching(/^[a-z0-9:.%!*_~-]{0,8}$/);
  fc.assert(
    fc.property(
      fc.constantFrom('http://', 'https:', 'WSS:\\\\', 'ftp:/', 'foo://', 'https:////'),
      word,
      word,
      fc.constantFrom('/', '?x', '#y', ''),
      fc.string({ maxLength: 20 }),
      (scheme, before, after, end, around) => {
        const url = `${scheme}${before}${secret}${after}@a.test${end}`;
        expect(maskedAddress(url)).not.toContain(secret);
        expect(maskedText(`${around} ${url} ${around}`, false)).not.toContain(secret);
        expect(maskedMarkup(`<a title="${around.replaceAll('"', '')}" href="${url}">`, false)).not.toContain(secret);
      },
    ),
    { numRuns: 2_000 },
  );
});
