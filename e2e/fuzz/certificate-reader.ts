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
import { bytesOfTree, changedTree, place, treeChanges, treeOf } from './der-tree.ts';
import type { Parser } from './parser.ts';

/** One byte a character. */
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

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
    const lists = [namesExtension(bytes), extension('2.5.29.37', sequence(bytes))];
    const timestamps = extension('1.3.6.1.4.1.11129.2.4.2', element(0x04, bytes));
    return [
      readCertificate(bytes),
      readCertificate(certificateWith({ extensions: [bytes] })),
      readCertificate(certificateWith({ subject: sequence(bytes), issuer: named(bytes), key: sequence(bytes) })),
      readCertificate(certificateWith({ extensions: [...lists, timestamps] })),
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

const trees = whole.map(treeOf);

const added = fc.oneof(
  fc.constantFrom(...pieces),
  fc.uint8Array({ maxLength: 4 }),
  fc.string({ unit: 'binary-ascii', maxLength: 20 }).map(bytesOf),
  fc
    .record({ source: fc.constantFrom(...whole), from: fc.nat(400), size: fc.nat(100) })
    .map(({ source, from, size }) => source.subarray(from, from + size)),
);

/** Bytes in the place of others, whatever the lengths around them say. */
interface Cut {
  readonly at: number;
  readonly removed: number;
  readonly added: Uint8Array;
}

const cut: fc.Arbitrary<Cut> = fc.record({ at: place, removed: fc.nat(20), added });

function mutatedCertificates(): fc.Arbitrary<string> {
  return fc
    .record({
      tree: fc.constantFrom(...trees),
      changes: fc.array(treeChanges(added), { minLength: 1, maxLength: 3 }),
      cuts: fc.oneof(fc.constant<Cut[]>([]), fc.array(cut, { maxLength: 3 })),
    })
    .map(({ tree, changes, cuts }) => {
      const whole = Buffer.concat(bytesOfTree(changes.reduce(changedTree, tree)));
      return cuts.reduce(spliced, whole.toString('latin1'));
    });
}

function spliced(text: string, { at, removed, added }: Cut): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + textOf(added) + text.slice(start + removed);
}
