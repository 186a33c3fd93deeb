import type { Certificate, TlsState } from '../../report.ts';

export const healthyCertificate: Certificate = {
  subject: 'CN=site.example',
  issuer: 'CN=Example CA',
  names: ['site.example', 'www.site.example'],
  notBefore: '2026-09-01T00:00:00Z',
  notAfter: '2027-02-01T00:00:00Z',
  fingerprint: '00',
  keyAlgorithm: 'EC',
  keyBits: 256,
  curve: 'P-256',
  signatureAlgorithm: 'SHA-256 with ECDSA',
  chainSignatures: ['SHA-256 with ECDSA'],
  transparency: 'compliant',
  publicAuthority: true,
  trusted: true,
  chain: 2,
};

/** The certificate of a healthy page, with the given differences. */
export const certificate = (change: Partial<Certificate>): { readonly certificate: Certificate } => ({
  certificate: { ...healthyCertificate, ...change },
});

/** The same without what a browser may not tell. */
export const certificateWithout = (
  ...fields: readonly (keyof Certificate)[]
): { readonly certificate: Certificate } => ({
  // Only optional fields are left out.
  certificate: Object.fromEntries(
    Object.entries(healthyCertificate).filter(([name]) => !fields.some((field) => field === name)),
  ) as Certificate,
});

/** A connection that tells nothing but this. */
export const tls = (change: Partial<TlsState>): { readonly tls: TlsState } => ({
  tls: { state: 'secure', weaknesses: [], ...change },
});
