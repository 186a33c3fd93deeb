import type { X509Certificate } from 'node:crypto';
import type { DirectFacts } from '../../core/site/site-report-schema.ts';

/** A certificate of a chain, as it is reported. */
export type Link = DirectFacts['addresses'][number]['chain'][number];

/** What is reported of a certificate. */
export function linkOf({ subject, issuer, validFrom, validTo, fingerprint256, infoAccess }: X509Certificate): Link {
  const issuerAt = /^CA Issuers - URI:(.+)$/m.exec(infoAccess ?? '')?.[1];
  return {
    subject: oneLine(subject),
    issuer: oneLine(issuer),
    notBefore: new Date(validFrom).toISOString(),
    notAfter: new Date(validTo).toISOString(),
    fingerprint: fingerprint256.replaceAll(':', '').toLowerCase(),
    ...(issuerAt === undefined ? {} : { issuerAt }),
  };
}

/** Node writes a line for each part of a distinguished name. */
const oneLine = (name: string | undefined): string => (name ?? '').split('\n').join(', ');
