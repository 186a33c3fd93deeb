import { isClear } from '../clear-hops.ts';
import type { Address, CookieFact } from '../evidence.ts';
import { hostOf } from '../parse-url.ts';
import type { Failure, FailureClass, Hop } from '../report.ts';
import { effectivePortOf } from '../standards/ports.ts';
import { type AdviceTexts, adviceFor } from './advice.ts';
import type { BlamedRedirects } from './blamed-redirects.ts';
import type { ErrorClasses, NamedError } from './error-classes.ts';
import type { FirefoxErrors } from './firefox-error.ts';
import { redirectCauseOf } from './redirect-cause.ts';
import { redirectLoopOf } from './redirect-loop.ts';

/** What is known about failures. It is much, and needed only once there is one, so it is kept apart. */
export interface FailureCodes {
  readonly chromium: ErrorClasses;
  readonly firefox: FirefoxErrors;
  readonly blamed: BlamedRedirects;
}

/** What the navigation was like, beyond its address and error. */
export interface FailureCircumstances {
  /** How it came to the address that failed, the first request first. */
  readonly hops?: readonly Hop[] | undefined;
  /** The cookies that were set on the way, where the browser shows them. */
  readonly cookies?: readonly CookieFact[] | undefined;
  /** The browser holds an HSTS policy for the host, or moved to https because of one. */
  readonly hsts?: boolean;
  /** It was because of one that the browser moved to the address that failed. */
  readonly movedByHsts?: boolean;
  /** The origin of the page that asked for it. */
  readonly askedBy?: string | undefined;
}

/**
 * Explains why a navigation produced no page: the class of the failure, what happened in a sentence, and what to do,
 * as a visitor and as the owner. `code` is what the browser's API gave, in either browser's words.
 */
export type Diagnose = (code: string, address: Address, circumstances?: FailureCircumstances) => Failure;

/** Makes use of what is known of failures. */
export function diagnoseWith(
  errorOf: (code: string) => NamedError,
  advice: AdviceTexts,
  blamed: BlamedRedirects,
): Diagnose {
  return (code, address, circumstances = {}) => {
    const stated = errorOf(code);
    const { hops = [], cookies, hsts = false, movedByHsts } = circumstances;
    const isLed = isLedByPage(address, circumstances);
    const isMoved = !isLed && (movedByHsts ?? (hsts && address.requestedUrl.startsWith('http:')));
    const { class: failure, case: occasion = failure } = meaningOf(stated, address, circumstances, isMoved);
    const loop = failure === 'redirect-loop' ? redirectLoopOf(hops, cookies) : undefined;
    const redirect = redirectCauseOf(hops, address);
    const cause = redirect && blamed[redirect.kind].includes(failure) ? redirect : undefined;
    const isBound = hsts && failure.startsWith('certificate-');
    const story = { ...(loop && { loop }), ...(cause && { cause }), isBound, isMoved, isLed, code: stated.name };
    return { code: stated.name, class: failure, ...adviceFor(occasion, address, advice, story) };
  };
}

function meaningOf(
  stated: NamedError,
  address: Address,
  { hops = [] }: FailureCircumstances,
  isMoved: boolean,
): Pick<NamedError, 'class' | 'case'> {
  if (isMoved && isPortWithoutTls(stated.class, address)) return { class: 'hsts' };
  const { asks, status } = hops.at(-1) ?? {};
  if (asks === 'proxy' || (stated.class === 'authentication' && status === 407))
    return { class: 'proxy', case: 'proxy-authentication' };
  if (asks === 'site' && (stated.class === 'authentication' || stated.class === 'other'))
    return { class: 'authentication' };
  return stated;
}

/**
 * Whether a page over HTTP of the same host and port led here: then it was that page, or its policy, that chose https.
 * Firefox shows what a policy upgrades as it shows HSTS, of which such a page proves that there is none.
 */
function isLedByPage({ host, port }: Address, { askedBy = '' }: FailureCircumstances): boolean {
  return isClear(askedBy) && hostOf(askedBy) === host && effectivePortOf(askedBy) === port;
}

/** HSTS keeps an explicit port when it moves an address to https, where a plain HTTP server then answers. */
function isPortWithoutTls(stated: FailureClass, { scheme, defaultPort }: Address): boolean {
  const speaksNoTls = stated === 'tls-protocol' || stated === 'empty-response' || stated === 'reset';
  return speaksNoTls && scheme === 'https' && !defaultPort;
}
