import { expect, test } from 'vitest';
import { readableName, readableNamesIn } from './readable-name.ts';

test.each([
  ['xn--bcher-kva.example', 'bücher.example'],
  ['www.xn--bcher-kva.example', 'www.bücher.example'],
  ['*.xn--bcher-kva.example', '*.bücher.example'],
  ['xn--e1afmkfd.xn--p1ai', 'пример.рф'],
  ['xn--r8jz45g.xn--zckzah', '例え.テスト'],
  ['xn--fiqs8s', '中国'],
  ['xn--9n2bp8q.xn--9t4b11yi5a', '실례.테스트'],
  ['xn--mgbh0fb.xn--kgbechtv', 'مثال.إختبار'],
  ['xn--hxajbheg2az3al.xn--jxalpdlp', 'παράδειγμα.δοκιμή'],
  ['xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g', 'उदाहरण.परीक्षा'],
  ['xn--fa-hia.example', 'faß.example'],
])('%s is read as %s', (host, readable) => {
  expect(readableName(host)).toBe(readable);
});

test.each([
  ['an ordinary name', 'www.example.org'],
  ['Cyrillic among Latin letters', 'xn--pple-43d.example'],
  ['Greek among Latin letters', 'xn--ggle-0nda.example'],
  ['Latin letters among Cyrillic ones of another label that mixes', 'www.xn--bcher-kva.xn--pple-43d.example'],
  ['a zero-width joiner', 'xn--ab-m1t.example'],
  ['a soft hyphen', 'xn--ab-5da.example'],
  ['a filler of Hangul', 'xn--ab-3w4a.example'],
  ['a Cyrillic name that looks like a Latin one', 'xn--80ak6aa92e.example'],
  ['a Greek one that does', 'xn--uxachk.example'],
  ['an emoji', 'xn--i-7iq.example'],
  ['nothing that is encoded', 'xn--google-.example'],
  ['capital letters, which no browser encodes', 'xn--Bcher-kva.example'],
  ['what is no Punycode', 'xn--!!.example'],
  ['a number that is too large', 'xn--99999999.example'],
  ['a name too long to stand beside itself', `xn--bcher-kva.${'label.'.repeat(20)}example`],
])('%s stays as it is', (_, host) => {
  expect(readableName(host)).toBeUndefined();
});

test.each([
  ['https://xn--bcher-kva.example/a.js', ['bücher.example']],
  ['wss://xn--bcher-kva.example:8443', ['bücher.example']],
  ['GET https://xn--bcher-kva.example/ and http://xn--e1afmkfd.xn--p1ai/', ['bücher.example', 'пример.рф']],
  ['xn--bcher-kva.example, twice: xn--bcher-kva.example', ['bücher.example']],
  ['https://attacker.test/?to=https://xn--bcher-kva.example/', []],
  ['https://attacker.test/xn--bcher-kva.example', []],
  ['https://xn--bcher-kva.example@attacker.test/', []],
  ['https://xn--bcher-kva.example:443@attacker.test/', []],
])('in %s are %j', (text, expected) => {
  expect(readableNamesIn(text)).toEqual(expected);
});
