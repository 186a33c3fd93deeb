import { rootCertificates } from 'node:tls';
import fc from 'fast-check';
import { limits } from '../../src/core/limits.ts';
import { momentOf } from '../../src/core/standards/moment.ts';
import {
  certificateWith,
  dnsName,
  element,
  extension,
  identifier,
  named,
  namesExtension,
  sequence,
} from '../../src/core/standards/samples/write-certificate.ts';
import { type ParsedCertificate, readCertificate } from '../../src/core/standards/x509.ts';
import type { Parser } from './parsers.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** Pieces that mean something somewhere in a certificate, and lengths that lie. */
const pieces: readonly Uint8Array[] = [
  dnsName('a.test'),
  element(0x87, [192, 0, 2, 7]),
  element(0x31, sequence(identifier('2.5.4.3'), element(0x0c, 'a'))),
  extension('2.5.29.15', element(0x03, [5, 0xa0])),
  extension('1.2.3', element(0x05)),
  identifier('1.3.6.1.5.5.7.3.1'),
  Uint8Array.of(0x06, 0x02, 0x80, 0x80),
  Uint8Array.of(0x30, 0x80),
  Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff),
  Uint8Array.of(0x30, 0x00),
  Uint8Array.of(0x03, 0x00),
  Uint8Array.of(0xff),
  Uint8Array.of(0x00),
];

/** Certificates, mutated; as texts of one byte a character. */
export const certificateReader: Parser = {
  name: 'certificates',
  tokens: pieces.map(textOf),
  texts: mutatedCertificates,
  parse(text) {
    const bytes = bytesOf(text);
    return [
      readCertificate(bytes),
      readCertificate(certificateWith({ subject: sequence(bytes), key: sequence(bytes) })),
      readCertificate(certificateWith({ subject: named(bytes), extensions: [namesExtension(bytes)] })),
      readCertificate(certificateWith({ extensions: [bytes, extension('2.5.29.37', sequence(bytes))] })),
      readCertificate(certificateWith({ extensions: [extension('1.3.6.1.4.1.11129.2.4.2', element(0x04, bytes))] })),
    ];
  },
  holds(text) {
    const certificate = readCertificate(bytesOf(text));
    return certificate === undefined || isBounded(certificate);
  },
};

function isBounded(certificate: ParsedCertificate): boolean {
  const { subject, issuer, names, notBefore, notAfter, keyBits = 1 } = certificate;
  const isShort = [subject, issuer].every((name) => name.length <= limits.distinguishedName);
  return (
    isShort &&
    names.length <= limits.certificateNames.items &&
    JSON.stringify(certificate).length < 20_000 &&
    names.every((name) => /^[!-~\ufffd]+$/.test(name)) &&
    !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(JSON.stringify(certificate)) &&
    momentOf(notBefore) !== undefined &&
    momentOf(notAfter) !== undefined &&
    Number.isInteger(keyBits) &&
    keyBits > 0
  );
}

const whole: readonly Uint8Array[] = [
  certificateWith({
    extensions: [
      extension('2.5.29.15', element(0x03, [5, 0xa0])),
      extension('2.5.29.37', sequence(identifier('1.3.6.1.5.5.7.3.1'))),
      extension('2.5.29.19', sequence(element(0x01, [0xff]), element(0x02, [3]))),
      namesExtension(dnsName('site.example'), dnsName('*.site.example'), element(0x87, Array<number>(16).fill(1))),
      extension('1.3.6.1.4.1.11129.2.4.2', element(0x04, [0, 8, 0, 2, 7, 7, 0, 2, 7, 7])),
    ],
  }),
  certificateWith({ algorithm: sequence(identifier('1.2.840.113549.1.1.10'), sequence(element(0xa0, sequence()))) }),
  ...rootCertificates
    .slice(0, 12)
    .map((pem) => Uint8Array.from(Buffer.from(pem.replace(/-----.*?-----/g, ''), 'base64'))),
];

/** One change: somewhere, so many bytes are replaced by others. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.nat(3), fc.nat(200)),
  added: fc.oneof(
    fc.constantFrom(...pieces),
    fc.uint8Array({ maxLength: 4 }),
    fc.constantFrom(...[0x00, 0x01, 0x30, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xff].map((byte) => Uint8Array.of(byte))),
    fc
      .record({ source: fc.constantFrom(...whole), from: fc.nat(400), size: fc.nat(100) })
      .map(({ source, from, size }) => source.subarray(from, from + size)),
  ),
});

function mutatedCertificates(): fc.Arbitrary<string> {
  return fc
    .record({ original: fc.constantFrom(...whole), changes: fc.array(change, { minLength: 1, maxLength: 4 }) })
    .map(({ original, changes }) => textOf(changes.reduce(changed, original)));
}

function changed(bytes: Uint8Array, { at, removed, added }: { at: number; removed: number; added: Uint8Array }) {
  const start = Math.floor(at * bytes.length);
  const end = Math.min(bytes.length, start + removed);
  const result = new Uint8Array(start + added.length + bytes.length - end);
  result.set(bytes.subarray(0, start));
  result.set(added, start);
  result.set(bytes.subarray(end), start + added.length);
  return result;
}
