import type { Certificate, TlsState } from '../core/report.ts';
import { cipherSuiteOf } from '../core/standards/cipher-suite.ts';
import { readCertificate } from '../core/standards/x509.ts';
import { browser, type WebRequest } from '../platform/browser.ts';
import { logError } from '../platform/log-error.ts';
import type { Sink } from './sink.ts';

/**
 * Tells the protocol, the cipher and the certificates of the connection that a document came by. Firefox tells only from
 * within a blocking listener, so this one blocks nothing: it asks, and returns before it has the answer.
 */
export function watchSecurityInfo(sink: Sink): void {
  browser.webRequest.onHeadersReceived.addListener(
    ({ tabId, requestId, url }: WebRequest.OnHeadersReceivedDetailsType): undefined => {
      connectionOf(requestId).then(
        (facts) => sink(tabId, { type: 'security-seen', navigation: requestId, url, ...facts }),
        (error: unknown) => logError('connection security', error),
      );
    },
    { urls: ['https://*/*'], types: ['main_frame'] },
    ['blocking'],
  );
}

/** What Firefox says of the connection of a request; to be asked from within a blocking listener. */
export const connectionOf = async (requestId: string): Promise<ConnectionFacts> => factsOf(await askAbout(requestId));

interface ConnectionFacts {
  readonly tls: TlsState;
  readonly certificate?: Certificate;
}

/** What Firefox says; the API's types lack the flags, which are there only when they are true. */
interface SecurityInfo extends WebRequest.SecurityInfo {
  readonly isUntrusted?: boolean;
  readonly isDomainMismatch?: boolean;
  readonly isNotValidAtThisTime?: boolean;
}

/** Of a certificate that a person accepted in spite of a flaw Firefox has no chain; then the certificate alone is asked for. */
async function askAbout(requestId: string): Promise<SecurityInfo> {
  const { getSecurityInfo } = browser.webRequest;
  const [whole, alone] = await Promise.all([
    getSecurityInfo(requestId, { certificateChain: true, rawDER: true }),
    getSecurityInfo(requestId, { rawDER: true }),
  ]);
  return whole.certificates.length > 0 ? whole : alone;
}

function factsOf(info: SecurityInfo): ConnectionFacts {
  const problems = problemsOf(info);
  const certificate = certificateOf(info, problems);
  return { tls: tlsOf(info, problems), ...(certificate === undefined ? {} : { certificate }) };
}

type Problems = NonNullable<Certificate['problems']>;

/** `state` alone is “secure” where a person has accepted a bad certificate. */
const problemsOf = ({ isUntrusted, isDomainMismatch, isNotValidAtThisTime }: SecurityInfo): Problems => [
  ...(isUntrusted === true ? (['untrusted'] as const) : []),
  ...(isDomainMismatch === true ? (['name-mismatch'] as const) : []),
  ...(isNotValidAtThisTime === true ? (['not-valid-at-this-time'] as const) : []),
];

function tlsOf(info: SecurityInfo, problems: Problems): TlsState {
  const { protocolVersion, cipherSuite, keaGroupName, signatureSchemeName, usedEch, hsts } = info;
  const suite = cipherSuiteOf(cipherSuite);
  return {
    ...(protocolVersion === undefined ? {} : { protocol: protocolVersion }),
    ...(cipherSuite === undefined ? {} : { cipher: cipherSuite }),
    ...(keaGroupName === undefined ? {} : { keyExchange: keaGroupName }),
    ...(signatureSchemeName === undefined ? {} : { signatureScheme: signatureSchemeName }),
    ...(suite === undefined ? {} : { forwardSecrecy: suite.forwardSecrecy }),
    ...(usedEch === undefined ? {} : { encryptedClientHello: usedEch }),
    ...(hsts === undefined ? {} : { hsts }),
    state: problems.length > 0 ? 'broken' : info.state,
    weaknesses: [info.weaknessReasons ?? []].flat(),
  };
}

/** Undefined where there is none, or none that can be read. */
function certificateOf(info: SecurityInfo, problems: Problems): Certificate | undefined {
  const { certificates, certificateTransparencyStatus: transparency } = info;
  const parsed = certificates.map(({ rawDER = [] }) => readCertificate(Uint8Array.from(rawDER)));
  const [leaf] = parsed;
  const fingerprint = certificates[0]?.fingerprint.sha256;
  if (leaf === undefined || fingerprint === undefined) return undefined;
  return {
    ...leaf,
    fingerprint,
    trusted: problems.length === 0,
    problems: [...problems],
    chain: certificates.length,
    ...(transparency === undefined ? {} : { transparency: transparencyStates[transparency] }),
    // Without a chain there is no authority that anything could be said about.
    ...(problems.length > 0 ? {} : { publicAuthority: certificates.at(-1)?.isBuiltInRoot === true }),
    ...(problems.length > 0 ? {} : { chainSignatures: signaturesOf(parsed.slice(0, -1)) }),
  };
}

const signaturesOf = (chain: readonly ReturnType<typeof readCertificate>[]): string[] =>
  chain.map((certificate) => certificate?.signatureAlgorithm).filter((signature) => signature !== undefined);

const transparencyStates = {
  policy_compliant: 'compliant',
  policy_not_enough_scts: 'too-few',
  policy_not_diverse_scts: 'not-diverse',
  not_applicable: 'not-applicable',
} as const;
