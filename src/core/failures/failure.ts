import type { Address } from '../evidence.ts';
import type { Failure, FailureClass } from '../report.ts';
import { type AdviceTexts, adviceFor } from './advice.ts';
import type { ChromiumErrors } from './chromium-error.ts';
import type { FirefoxErrors } from './firefox-error.ts';

/** What is known of failures. It is much, and needed only once there is one, so it is kept apart from what uses it. */
export interface FailureKnowledge {
  readonly chromium: ChromiumErrors;
  readonly firefox: FirefoxErrors;
  readonly advice: AdviceTexts;
}

/** What the navigation was like, beyond its address and error. */
export interface FailureCircumstances {
  /** The browser holds an HSTS policy for the host, or moved to https because of one. */
  readonly hsts?: boolean;
  /** It was because of one that the browser moved to the address that failed. */
  readonly movedByHsts?: boolean;
}

/**
 * Explains why a navigation produced no page: the class of the failure, what happened in a sentence, and what to do,
 * the most likely first. `code` is what the browser's API gave, in either browser's words.
 */
export type Diagnose = (code: string, address: Address, circumstances?: FailureCircumstances) => Failure;

/** A browser's error by its stable name, and what class of failure it is. */
export interface NamedError {
  readonly name: string;
  readonly class: FailureClass;
}

/** Makes use of what is known of failures. */
export function diagnoseWith(errorOf: (code: string) => NamedError, advice: AdviceTexts): Diagnose {
  return (
    code,
    address,
    { hsts = false, movedByHsts = hsts && address.requestedUrl.startsWith('http:') }: FailureCircumstances = {},
  ) => {
    const stated = errorOf(code);
    const failure = movedByHsts && isPortWithoutTls(stated.class, address) ? 'hsts' : stated.class;
    const occasion = selfSigned.test(stated.name) ? 'self-signed' : failure;
    const { summary, steps } = adviceFor(occasion, address, advice);
    return {
      code: stated.name,
      class: failure,
      summary,
      steps: hsts && failure.startsWith('certificate-') ? [...steps, noClickThrough(address.host)] : steps,
    };
  };
}

/** Firefox, and Chromium on a local network, tell a certificate that vouches for itself from one of an unknown issuer. */
const selfSigned = /_SELF_SIGNED_/;

/** HSTS keeps an explicit port when it moves an address to https, where a plain HTTP server then answers. */
function isPortWithoutTls(stated: FailureClass, { scheme, defaultPort }: Address): boolean {
  const speaksNoTls = stated === 'tls-protocol' || stated === 'empty-response' || stated === 'reset';
  return speaksNoTls && scheme === 'https' && !defaultPort;
}

const noClickThrough = (host: string): string =>
  `The browser holds an HSTS policy for ${host}, so it offers no way past this error: only the server can repair it.`;
