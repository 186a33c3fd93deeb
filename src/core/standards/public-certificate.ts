import type { Certificate } from '../report.ts';

/** Whether a public authority issued a certificate; undefined where that is not known. */
export function isPubliclyIssued({ publicAuthority, embeddedTimestamps = 0 }: Certificate): boolean | undefined {
  // Logs of Certificate Transparency take certificates of public authorities only.
  return publicAuthority ?? (embeddedTimestamps > 0 ? true : undefined);
}
