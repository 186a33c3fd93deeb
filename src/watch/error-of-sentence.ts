import type { NamedError } from '../core/failures/error-classes.ts';

/**
 * What Firefox's errors of TLS mean where they are stated as a sentence in the person's language, as they are of requests
 * without a tab. Those about the protocol name it, in whatever language; all others are about the certificate.
 */
export const errorOfSentence =
  (errorOf: (code: string) => NamedError) =>
  (text: string): NamedError => {
    if (/^(net::|NS_|Error code)/.test(text)) return errorOf(text);
    return { name: text, class: /\b(SSL|TLS)\b/.test(text) ? 'tls-protocol' : 'certificate-other' };
  };
