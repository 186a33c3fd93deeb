import type { SensitiveField } from './evidence.ts';
import type { Proof } from './report.ts';

/** Where an input is that collects something which must not travel unencrypted. */
export function proofOfField({ frame, selector, html }: SensitiveField): Proof {
  return { text: html, url: frame.url, selector, ...(frame.top ? {} : { frame: frame.url }) };
}
