import { limits } from '../limits.ts';
import type { Certificate } from '../report.ts';
import { extensionsOf } from './certificate-extensions.ts';
import { keyOf } from './certificate-key.ts';
import { contentOf, type Element, elementsOf, inside, tags } from './der.ts';
import { distinguishedName } from './distinguished-name.ts';
import { momentOf } from './moment.ts';
import { signatureAlgorithmOf } from './signature-algorithm.ts';

/** What stands in a certificate, named as in the report: spread it into `Certificate` beside what the browser says. */
export type ParsedCertificate = Pick<
  Certificate,
  | 'subject'
  | 'issuer'
  | 'names'
  | 'namesOmitted'
  | 'notBefore'
  | 'notAfter'
  | 'keyAlgorithm'
  | 'keyBits'
  | 'curve'
  | 'signatureAlgorithm'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'isAuthority'
  | 'isSelfIssued'
  | 'embeddedTimestamps'
>;

/**
 * Reads the bytes of a certificate (RFC 5280): `undefined` for what is not one, never an exception, and in time and space
 * bounded by its length and by `limits`. It verifies nothing: the browser has done that.
 */
export function readCertificate(der: Uint8Array): ParsedCertificate | undefined {
  const outermost = (der.length <= limits.certificateBytes ? elementsOf(der) : undefined) ?? [];
  const [statement, algorithm, signature] = inside(outermost[0]);
  const fields = inside(statement).filter(({ tag }) => tag !== versionTag);
  const [serial, , issuer, validity, subject, key, ...optional] = fields;
  const [notBefore, notAfter] = inside(validity).map(timeOf);
  const [subjectName, issuerName] = [distinguishedName(subject), distinguishedName(issuer)];
  if (notBefore === undefined || notAfter === undefined || subjectName === undefined || issuerName === undefined) {
    return undefined;
  }
  const [publicKey, signed] = [keyOf(key), signatureAlgorithmOf(algorithm)];
  const isWhole = serial?.tag === tags.integer && signature?.tag === tags.bitString && outermost.length === 1;
  if (!isWhole || publicKey.keyAlgorithm === '' || signed === '') return undefined;
  return {
    subject: subjectName,
    issuer: issuerName,
    notBefore,
    notAfter,
    ...publicKey,
    signatureAlgorithm: signed,
    // As far as the two are kept.
    isSelfIssued: subjectName === issuerName,
    ...extensionsOf(optional.find(({ tag }) => tag === extensionsTag)),
  };
}

const versionTag = 0xa0;
const extensionsTag = 0xa3;

/** UTCTime or GeneralizedTime as RFC 5280 §4.1.2.5 wants them: to the second, in UTC. ISO 8601; undefined for others. */
function timeOf(time: Element): string | undefined {
  const written = String.fromCharCode(...contentOf(time).subarray(0, 16));
  const [, year = '', ...rest] = patterns[time.tag]?.exec(written) ?? [];
  const [month, day, hour, minute, second] = rest;
  const century = year.length === 4 ? '' : Number(year) < 50 ? '20' : '19';
  const text = `${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return momentOf(text) === undefined ? undefined : text;
}

/** By tag. */
const patterns: Readonly<Record<number, RegExp>> = {
  23: /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/,
  24: /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/,
};
