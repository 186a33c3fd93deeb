import type { Address } from '../evidence.ts';
import type { Failure, FailureClass } from '../report.ts';
import { classOfChromiumError } from './chromium-error.ts';
import { adviceFor } from './failure-advice.ts';
import { firefoxErrorOf } from './firefox-error.ts';

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
export function diagnose(
  code: string,
  address: Address,
  { hsts = false, movedByHsts = hsts && address.requestedUrl.startsWith('http:') }: FailureCircumstances = {},
): Failure {
  const firefox = firefoxErrorOf(code);
  const stated = classOfChromiumError(code) ?? firefox?.class ?? 'other';
  const failure = movedByHsts && isPortWithoutTls(stated, address) ? 'hsts' : stated;
  const { summary, steps } = adviceFor(failure, address);
  return {
    code: firefox?.name ?? code,
    class: failure,
    summary,
    steps: hsts && failure.startsWith('certificate-') ? [...steps, noClickThrough(address.host)] : steps,
  };
}

/** HSTS keeps an explicit port when it moves an address to https, where a plain HTTP server then answers. */
function isPortWithoutTls(stated: FailureClass, { scheme, defaultPort }: Address): boolean {
  const speaksNoTls = stated === 'tls-protocol' || stated === 'empty-response' || stated === 'reset';
  return speaksNoTls && scheme === 'https' && !defaultPort;
}

const noClickThrough = (host: string): string =>
  `The browser holds an HSTS policy for ${host}, so it offers no way past this error: only the server can repair it.`;
