import { describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import {
  certificateWith,
  dnsName,
  element,
  identifier,
  named,
  namesExtension,
  type Parts,
  sequence,
} from './samples/write-certificate.ts';
import { readCertificate } from './x509.ts';

const read = (change: Partial<Parts> = {}) => readCertificate(certificateWith(change));
const readNames = (...names: Uint8Array[]) => read({ extensions: [namesExtension(...names)] });

describe('names', () => {
  test('are of hosts and addresses; others are left out', () => {
    const names = [dnsName('*.site.example'), element(0x81, 'me@site.example'), element(0x86, 'https://site.example/')];
    const addresses = [element(0x87, [192, 0, 2, 7]), element(0x87, [0x20, 1, 0xd, 0xb8, ...Array(11).fill(0), 1])];
    expect(readNames(...names, ...addresses)?.names).toEqual(['*.site.example', '192.0.2.7', '2001:db8::1']);
  });

  test('stay A-labels, and nothing in one turns the reading direction or the line', () => {
    expect(readNames(dnsName('xn--bcher-kva.example'), dnsName('a\u00e2\u0080\u00ae\n b.example'))?.names).toEqual([
      'xn--bcher-kva.example',
      'a\ufffd\ufffd\ufffd\ufffd\ufffdb.example',
    ]);
  });

  test('of ten thousand, some are kept and the rest counted', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => dnsName(`host-${index}.site.example`));
    const certificate = readNames(...many);
    expect(certificate?.names).toHaveLength(limits.certificateNames.items);
    expect(certificate?.namesOmitted).toBe(10_000 - limits.certificateNames.items);
  });

  test('that are long are bounded by their characters', () => {
    const certificate = readNames(dnsName('a'.repeat(900_000)), ...Array(50).fill(dnsName('b'.repeat(250))));
    expect(certificate?.names).toHaveLength(limits.certificateNames.characters / 250);
    expect(certificate?.namesOmitted).toBe(51 - limits.certificateNames.characters / 250);
  });

  test('that are no addresses are counted as left out', () => {
    expect(readNames(element(0x87, [1, 2, 3]))).toMatchObject({ names: [], namesOmitted: 1 });
  });

  test('are none where the certificate states none', () => {
    expect(read({ extensions: [] })?.names).toEqual([]);
  });
});

describe('the subject', () => {
  test('begins with what is most particular, and escapes what has a meaning', () => {
    const parts = [
      element(0x31, sequence(identifier('2.5.4.6'), element(0x13, 'DE'))),
      element(0x31, sequence(identifier('2.5.4.10'), element(0x0c, 'Smith, Jones + Co'))),
      element(
        0x31,
        sequence(identifier('2.5.4.3'), element(0x13, '#1 ')),
        sequence(identifier('1.2.3'), element(0x0c, 'x')),
      ),
    ];
    expect(read({ subject: sequence(...parts) })?.subject).toBe('CN=\\#1\\ +1.2.3=x,O=Smith\\, Jones \\+ Co,C=DE');
  });

  test.each([
    ['UTF-8', named('B\u00c3\u00bccher'), 'CN=Bücher'],
    ['two bytes a character', named('\0B\0\u00fc', 0x1e), 'CN=Bü'],
    ['Latin', named('B\u00fccher', 0x14), 'CN=Bücher'],
    ['a right-to-left override', named('\u00e2\u0080\u00aeelpmaxe'), 'CN=\ufffdelpmaxe'],
    ['broken UTF-8', named('\u00ff\u00fe'), 'CN=\ufffd\ufffd'],
    ['a line break', named('a\nb'), 'CN=a\ufffdb'],
    ['an unknown kind of name', named('x', 0x0c, '1.3.6.1.4.1.311.60.2.1.3'), '1.3.6.1.4.1.311.60.2.1.3=x'],
    ['nothing', sequence(), ''],
  ])('in %s', (_, subject, expected) => {
    expect(read({ subject })?.subject).toBe(expected);
  });

  test('is cut where it is long', () => {
    expect(read({ subject: named('a'.repeat(900_000)) })?.subject).toHaveLength(limits.distinguishedName);
    const parts = Array(10_000).fill(element(0x31, sequence(identifier('2.5.4.3'), element(0x0c, 'a'))));
    expect(read({ subject: sequence(...parts) })?.subject).toHaveLength(limits.distinguishedName);
  });
});
