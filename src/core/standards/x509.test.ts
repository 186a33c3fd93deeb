import { describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import {
  certificateWith,
  dnsName,
  element,
  extension,
  generalizedTime,
  identifier,
  named,
  namesExtension,
  type Parts,
  sequence,
  utcTime,
} from './samples/write-certificate.ts';
import { readCertificate } from './x509.ts';

const read = (change: Partial<Parts> = {}) => readCertificate(certificateWith(change));

test('a certificate is read from end to end', () => {
  expect(read()).toEqual({
    subject: 'CN=site.example',
    issuer: 'CN=Example CA',
    names: ['site.example'],
    notBefore: '2026-09-01T00:00:00Z',
    notAfter: '2027-02-01T00:00:00Z',
    keyAlgorithm: 'EC',
    keyBits: 256,
    curve: 'P-256',
    signatureAlgorithm: 'SHA-256 with ECDSA',
    isAuthority: false,
    isSelfIssued: false,
    embeddedTimestamps: 0,
  });
});

describe('what is not a certificate', () => {
  const whole = certificateWith();

  test.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('-----BEGIN CERTIFICATE-----')],
    ['half of one', whole.subarray(0, whole.length / 2)],
    ['one with something behind it', Uint8Array.from([...whole, 5, 0])],
    ['an empty sequence', sequence()],
    ['an indefinite length', Uint8Array.of(0x30, 0x80, 0, 0)],
    ['a length of five bytes', Uint8Array.of(0x30, 0x85, 0, 0, 0, 0, 0)],
    ['a length beyond the end', Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff)],
    ['a tag of two bytes', Uint8Array.of(0x3f, 0x30, 0)],
    ['a lone tag', Uint8Array.of(0x30)],
    ['a key without a kind', certificateWith({ key: sequence() })],
    ['a signature without a kind', certificateWith({ algorithm: sequence() })],
    ['a subject that is text', certificateWith({ subject: element(0x0c, 'site.example') })],
    [
      'one longer than any that browsers take',
      certificateWith({ subject: named('a'.repeat(limits.certificateBytes)) }),
    ],
    ['a subject of something else', certificateWith({ subject: sequence(element(0x02, [1])) })],
  ])('%s', (_, bytes) => {
    expect(readCertificate(bytes)).toBeUndefined();
  });

  test('every beginning of one', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(readCertificate(whole.subarray(0, length))).toBeUndefined();
    }
  });
});

describe('times', () => {
  test.each([
    ['the two digits before 2050', utcTime('491231235959Z'), '2049-12-31T23:59:59Z'],
    ['the two digits from 1950', utcTime('500101000000Z'), '1950-01-01T00:00:00Z'],
    ['no end (RFC 5280 §4.1.2.5)', generalizedTime('99991231235959Z'), '9999-12-31T23:59:59Z'],
    ['the year 0', generalizedTime('00000101000000Z'), '0000-01-01T00:00:00Z'],
    ['a leap day', utcTime('280229000000Z'), '2028-02-29T00:00:00Z'],
  ])('%s', (_, time, expected) => {
    expect(read({ notAfter: time })?.notAfter).toBe(expected);
  });

  test.each([
    ['30 February', utcTime('270230000000Z')],
    ['month 13', utcTime('271301000000Z')],
    ['hour 24', utcTime('270201240000Z')],
    ['without seconds', utcTime('2702010000Z')],
    ['another time zone', utcTime('270201000000+0100')],
    ['a year of five digits', generalizedTime('100000101000000Z')],
    ['parts of a second', generalizedTime('20270201000000.5Z')],
    ['text', element(0x0c, '270201000000Z')],
    ['a great many digits', utcTime('9'.repeat(100_000))],
  ])('that is none: %s', (_, time) => {
    expect(read({ notAfter: time })).toBeUndefined();
  });
});

describe('the key', () => {
  const rsa = (modulus: readonly number[]) =>
    sequence(
      sequence(identifier('1.2.840.113549.1.1.1'), element(0x05)),
      element(0x03, [0], sequence(element(0x02, modulus), element(0x02, [1, 0, 1]))),
    );
  const onCurve = (curve: Uint8Array, point: number) =>
    sequence(sequence(identifier('1.2.840.10045.2.1'), curve), element(0x03, [0, 4, ...Array(point * 2).fill(1)]));

  const shortened = (curve: Uint8Array, point: number) =>
    sequence(sequence(identifier('1.2.840.10045.2.1'), curve), element(0x03, [0, 2, ...Array(point).fill(1)]));

  test.each([
    ['RSA, a zero in front', rsa([0, 0x80, ...Array(255).fill(0)]), { keyAlgorithm: 'RSA', keyBits: 2048 }],
    ['RSA, one bit short', rsa([0x40, ...Array(255).fill(0)]), { keyAlgorithm: 'RSA', keyBits: 2047 }],
    ['RSA without a modulus', rsa([]), { keyAlgorithm: 'RSA' }],
    ['P-521', onCurve(identifier('1.3.132.0.35'), 66), { keyAlgorithm: 'EC', curve: 'P-521', keyBits: 521 }],
    ['a curve unknown here', onCurve(identifier('1.2.3'), 20), { keyAlgorithm: 'EC', curve: '1.2.3', keyBits: 160 }],
    [
      'a curve unknown here, its point shortened',
      shortened(identifier('1.2.3'), 20),
      { keyAlgorithm: 'EC', curve: '1.2.3', keyBits: 160 },
    ],
    ['a curve spelt out', onCurve(sequence(), 32), { keyAlgorithm: 'EC', keyBits: 256 }],
    ['Ed25519', sequence(sequence(identifier('1.3.101.112'))), { keyAlgorithm: 'Ed25519' }],
    ['another', sequence(sequence(identifier('2.16.840.1.101.3.4.3.17'))), { keyAlgorithm: '2.16.840.1.101.3.4.3.17' }],
  ])('%s', (_, key, expected) => {
    const { keyAlgorithm, keyBits, curve } = read({ key }) ?? {};
    expect({ keyAlgorithm, keyBits, curve }).toEqual({ keyBits: undefined, curve: undefined, ...expected });
  });
});

describe('the signature', () => {
  const pss = (...parameters: Uint8Array[]) => sequence(identifier('1.2.840.113549.1.1.10'), sequence(...parameters));
  const hash = (dotted: string) => element(0xa0, sequence(identifier(dotted)));

  test.each([
    ['MD5', sequence(identifier('1.2.840.113549.1.1.4')), 'MD5 with RSA'],
    ['SHA-1', sequence(identifier('1.2.840.113549.1.1.5')), 'SHA-1 with RSA'],
    ['PSS', pss(hash('2.16.840.1.101.3.4.2.2')), 'SHA-384 with RSA-PSS'],
    ['PSS, which is SHA-1 by default', pss(), 'SHA-1 with RSA-PSS'],
    ['PSS with another parameter first', pss(element(0xa1, sequence())), 'SHA-1 with RSA-PSS'],
    ['Ed25519', sequence(identifier('1.3.101.112')), 'Ed25519'],
    ['another', sequence(identifier('1.2.3.4')), '1.2.3.4'],
  ])('%s', (_, algorithm, expected) => {
    expect(read({ algorithm })?.signatureAlgorithm).toBe(expected);
  });
});

describe('extensions', () => {
  const timestamps = (...lengths: number[]) => {
    const list = lengths.flatMap((length) => [0, length, ...Array<number>(length).fill(9)]);
    return extension('1.3.6.1.4.1.11129.2.4.2', element(0x04, [0, list.length, ...list]));
  };

  test('say what the key is for', () => {
    const extensions = [
      extension('2.5.29.15', element(0x03, [5, 0b1010_0000])),
      extension('2.5.29.37', sequence(identifier('1.3.6.1.5.5.7.3.1'), identifier('1.2.3'))),
    ];
    expect(read({ extensions })).toMatchObject({
      keyUsage: ['digitalSignature', 'keyEncipherment'],
      extendedKeyUsage: ['serverAuth', '1.2.3'],
    });
  });

  test('say that it may sign others', () => {
    const critical = (value: Uint8Array) =>
      sequence(identifier('2.5.29.19'), element(0x01, [0xff]), element(0x04, value));
    expect(read({ extensions: [critical(sequence(element(0x01, [0xff])))] })?.isAuthority).toBe(true);
    expect(read({ extensions: [critical(sequence())] })?.isAuthority).toBe(false);
  });

  test('hold timestamps', () => {
    expect(read({ extensions: [timestamps(100, 99)] })?.embeddedTimestamps).toBe(2);
    expect(read({ extensions: [timestamps()] })?.embeddedTimestamps).toBe(0);
  });

  test('count once, the first of each kind', () => {
    const extensions = ['first.example', 'second.example'].map((name) => namesExtension(dnsName(name)));
    expect(read({ extensions })?.names).toEqual(['first.example']);
  });

  test('that are malformed say nothing', () => {
    const extensions = [sequence(), element(0x02, [1]), extension('2.5.29.17', element(0x0c, 'site.example'))];
    expect(read({ extensions })).toMatchObject({ names: [], embeddedTimestamps: 0 });
  });
});

test('a certificate that has issued itself is told', () => {
  expect(read({ subject: named('x'), issuer: named('x') })?.isSelfIssued).toBe(true);
});
