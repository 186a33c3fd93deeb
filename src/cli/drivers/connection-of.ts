import type { CDPSession } from 'playwright-core';
import type { TlsState } from '../../core/report.ts';
import { cipherSuiteOf } from '../../core/standards/cipher-suite.ts';

/** How the document at a URL came, as DevTools see it. */
export interface SeenConnection {
  readonly url: string;
  readonly tls: TlsState;
}

/**
 * Watches how the documents of a page come, which Chromium shows to DevTools only. The result is the latest; undefined where
 * it came unencrypted, or none has come.
 */
export async function watchConnections(session: CDPSession): Promise<() => SeenConnection | undefined> {
  let latest: SeenConnection | undefined;
  const { frameTree } = await session.send('Page.getFrameTree');
  session.on('Network.responseReceived', ({ type, frameId, response }) => {
    if (type !== 'Document' || frameId !== frameTree.frame.id) return;
    const { url, securityDetails, securityState } = response;
    latest = securityDetails === undefined ? undefined : { url, tls: tlsOf(securityDetails, securityState) };
  });
  await session.send('Network.enable');
  return () => latest;
}

/** The parts of a handshake, each in Chromium's own words. */
interface Handshake {
  /** `TLS 1.3` or `QUIC`. */
  readonly protocol: string;
  /** `ECDHE_RSA`; empty in TLS 1.3. */
  readonly keyExchange: string;
  /** `X25519MLKEM768`. */
  readonly keyExchangeGroup?: string;
  /** `AES_128_GCM`. */
  readonly cipher: string;
  /** `HMAC-SHA1`, where the cipher does not authenticate by itself. */
  readonly mac?: string;
  readonly encryptedClientHello: boolean;
}

function tlsOf(handshake: Handshake, state: string): TlsState {
  const { protocol, keyExchangeGroup, encryptedClientHello } = handshake;
  const cipher = suiteOf(handshake);
  const suite = cipherSuiteOf(cipher);
  return {
    protocol: /^TLS 1(\.0)?$/.test(protocol) ? 'TLSv1' : protocol.replace(/^TLS /, 'TLSv'),
    ...(cipher === undefined ? {} : { cipher }),
    ...(keyExchangeGroup === undefined || keyExchangeGroup === '' ? {} : { keyExchange: groupOf(keyExchangeGroup) }),
    ...(suite === undefined ? {} : { forwardSecrecy: suite.forwardSecrecy }),
    ...(encryptedClientHello ? { encryptedClientHello } : {}),
    state,
    weaknesses: [],
  };
}

/** As the registry of IANA and the other browser write it. */
const groupOf = (group: string): string => (group === 'X25519' ? 'x25519' : group);

/** The name of a cipher suite in the registry of IANA. Exported for its test. */
export function suiteOf({ keyExchange, cipher, mac }: Handshake): string | undefined {
  const hash = hashOf(cipher, mac);
  if (hash === undefined) return undefined;
  return `TLS_${keyExchange === '' ? '' : `${keyExchange}_WITH_`}${cipher}_${hash}`;
}

/** Of ciphers that authenticate by themselves, the suites with one key length have one hash (RFC 5288, 7905, 8446). */
function hashOf(cipher: string, mac = ''): string | undefined {
  if (mac !== '') return /SHA(\d*)$/.exec(mac)?.[0].replace('SHA1', 'SHA');
  if (/^AES_256_GCM$/.test(cipher)) return 'SHA384';
  return /^(AES_128_GCM|CHACHA20_POLY1305)$/.test(cipher) ? 'SHA256' : undefined;
}
