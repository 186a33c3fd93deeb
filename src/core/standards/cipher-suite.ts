/** What a cipher suite is worth, by its name in the registry of IANA. */
export interface CipherSuite {
  /** Whoever gets hold of the server’s key later still cannot read what was recorded. */
  readonly forwardSecrecy: boolean;
  /** Encrypts and authenticates in one (AEAD). */
  readonly authenticated: boolean;
  /** The part of it that is broken, if any. */
  readonly broken?: string;
}

/** Undefined for what is not the name of a cipher suite. */
export function cipherSuiteOf(cipher: string | undefined): CipherSuite | undefined {
  if (cipher === undefined || !/^(TLS|SSL)_\w+$/.test(cipher)) return undefined;
  // The suites of TLS 1.3 name no key exchange: all there are have forward secrecy (RFC 8446 §1.2).
  const [exchange = '', encryption] = cipher.split('_WITH_');
  const broken = /NULL|anon|EXPORT|RC4|RC2|3DES|DES40|DES/.exec(cipher)?.[0];
  return {
    forwardSecrecy: encryption === undefined || /_(EC)?DHE_/.test(`${exchange}_`),
    authenticated: /_(GCM|CCM|POLY1305)(_|$)/.test(cipher),
    ...(broken === undefined ? {} : { broken }),
  };
}
