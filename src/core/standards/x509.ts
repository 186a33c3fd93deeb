import type { Certificate } from '../report.ts';

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
 * How the bytes of a certificate are read: `undefined` for what is not one, never an exception, and in time and space
 * bounded by its length and by `limits.certificateNames`.
 */
export type CertificateReader = (der: Uint8Array) => ParsedCertificate | undefined;
