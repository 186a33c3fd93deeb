import type { Report } from '../../core/report.ts';
import { audited, usualCertificate } from './audited.ts';

const address = 'https://www.journal.example/';

const {
  transparency: _,
  publicAuthority: __,
  chainSignatures: ___,
  problems: ____,
  ...leafCertificate
} = usualCertificate;

/** What there is to say of certificates and connections. */
export const certificates: Readonly<Record<string, () => Report>> = {
  'certificate-ending': () =>
    audited(address, {
      certificate: { ...usualCertificate, notBefore: '2026-09-22T00:00:00Z', notAfter: '2026-11-08T00:00:00Z' },
      tls: {
        protocol: 'TLSv1.2',
        cipher: 'TLS_RSA_WITH_AES_128_CBC_SHA',
        forwardSecrecy: false,
        state: 'secure',
        weaknesses: [],
      },
    }),
  'certificate-accepted': () =>
    audited(address, {
      certificate: {
        ...leafCertificate,
        notBefore: '2026-05-01T00:00:00Z',
        notAfter: '2026-10-20T00:00:00Z',
        transparency: 'not-applicable',
        trusted: false,
        problems: ['not-valid-at-this-time'],
        chain: 1,
      },
    }),
  'certificate-of-many': () =>
    audited(address, {
      certificate: {
        ...usualCertificate,
        issuer: `CN=${'An Authority of a Very Long Name '.repeat(4)},O=Journal`,
        names: [
          'www.journal.example',
          ...Array.from({ length: 99 }, (_unused, index) => `${'a-rather-long-label.'.repeat(1 + (index % 8))}example`),
        ],
        namesOmitted: 1_900,
        notBefore: '2024-01-01T00:00:00Z',
        notAfter: '2033-12-30T00:00:00Z',
        publicAuthority: false,
        transparency: 'not-applicable',
      },
    }),
  'certificate-alone': () =>
    audited(address, { certificate: { ...leafCertificate, chain: 1 }, gaps: { tls: 'leafOnly' } }),
};
