import type { Certificate } from '../core/report.ts';
import { readCertificate } from '../core/standards/x509.ts';
import { browser, type WebRequest } from '../platform/browser.ts';
import type { Sink } from './sink.ts';

/**
 * Tells the certificate of the server that a document came from. Chromium calls a listener that asks for it only where
 * its feature `WebRequestSecurityInfo` is on, so it must be nobody else's: where the feature is off, it is never called.
 */
export function watchLeafCertificate(sink: Sink): void {
  const listen = (details: WithSecurityInfo): undefined => {
    const { tabId, requestId, url, securityInfo } = details;
    if (securityInfo === undefined) return;
    const certificate = certificateOf(securityInfo);
    const seen = certificate === undefined ? {} : { certificate };
    sink(tabId, { type: 'security-seen', navigation: requestId, url, ...seen });
  };
  try {
    browser.webRequest.onHeadersReceived.addListener(
      listen,
      { urls: ['https://*/*'], types: ['main_frame'] },
      // The API's types are older than these words.
      ['securityInfo', 'securityInfoRawDer'] as string[] as ['responseHeaders'],
    );
  } catch (error) {
    // A Chromium that does not know the words refuses them; it has nothing to tell.
    if (!(error instanceof TypeError)) throw error;
  }
}

/** What Chromium adds to the details of a response. */
interface WithSecurityInfo extends WebRequest.OnHeadersReceivedDetailsType {
  readonly securityInfo?: SecurityInfo;
}

interface SecurityInfo {
  readonly state: 'secure' | 'insecure' | 'broken';
  readonly certificates?: readonly {
    readonly fingerprint: { readonly sha256: string };
    readonly rawDER?: ArrayBuffer;
  }[];
}

function certificateOf({ state, certificates: [leaf] = [] }: SecurityInfo): Certificate | undefined {
  const parsed = leaf?.rawDER === undefined ? undefined : readCertificate(new Uint8Array(leaf.rawDER));
  if (leaf === undefined || parsed === undefined) return undefined;
  return { ...parsed, fingerprint: leaf.fingerprint.sha256, trusted: trust[state], chain: 1 };
}

const trust = { secure: true, insecure: null, broken: false } as const;
