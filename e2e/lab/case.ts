import type { Certificate, InsecureRequest, TlsState, UpgradeState, Verdict } from '../../src/core/report.ts';
import type { Answer } from './answers.ts';
import type { CertificateFlaw, CertificateShape } from './certificate.ts';
import type { Terms } from './front.ts';
import type { Handshake } from './handshake-answers.ts';

/** A value that is the same in both browsers, or one for each. */
export type PerBrowser<T> = T | { readonly chromium: T; readonly firefox: T };

export interface ExpectedRequest {
  readonly url: string;
  readonly outcome: PerBrowser<InsecureRequest['outcome']>;
  readonly destination?: InsecureRequest['destination'];
}

/** What a browser that shows something must show of it, and the rules that must fail for it. */
export interface ExpectedSight<T> {
  readonly shows: Partial<T>;
  readonly fails?: readonly string[];
}

/** What the report of the case must say. */
export interface Expectation {
  readonly verdict: PerBrowser<Verdict>;
  /** Rules that must fail. */
  readonly findings?: PerBrowser<readonly string[]>;
  /** Rules that must not fail. */
  readonly absent?: readonly string[];
  /** Text of the badge; follows from the verdict where it is not a count. */
  readonly badge?: PerBrowser<string>;
  /** Exactly these, in any order. */
  readonly insecureRequests?: PerBrowser<readonly ExpectedRequest[]>;
  /** Exactly these, as use and origin, in any order. */
  readonly ports?: PerBrowser<readonly string[]>;
  readonly upgrade?: PerBrowser<UpgradeState>;
  /** Undefined where the browser shows a page. */
  readonly failure?: PerBrowser<string | undefined>;
  /** What the first two steps for a visitor or for the owner must say, each a part of them. */
  readonly cause?: PerBrowser<readonly string[]>;
  /** Firefox shows it, and Chromium where its feature for that is on. */
  readonly certificate?: ExpectedSight<Certificate>;
  /** Only Firefox shows it. */
  readonly tls?: ExpectedSight<TlsState>;
}

/** One page of the test internet: what its hosts answer, and what the report about it must say. */
export interface LabCase {
  /** The file's name. */
  readonly id: string;
  readonly title: string;
  readonly start: string;
  /**
   * Answers by absolute address without query. A scheme and port of a host that nothing here mentions
   * does not exist: connections to it are cut.
   */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly certificates?: Readonly<Record<string, CertificateFlaw | CertificateShape>>;
  /** By host, where it does not take whatever the browser likes best. */
  readonly terms?: Readonly<Record<string, Terms>>;
  /** Hosts whose certificate the person has accepted in spite of its flaw; Chromium remembers no such thing. */
  readonly exceptions?: readonly string[];
  /** By host, or by host and port where the host does otherwise on other ports. */
  readonly handshakes?: Readonly<Record<string, Handshake>>;
  readonly expect: Expectation;
}

export const defineCase = (labCase: LabCase): LabCase => labCase;

/** The part of an expectation that holds for one browser. */
export function forBrowser<T>(value: PerBrowser<T>, browser: 'chromium' | 'firefox'): T {
  return isSplit(value) ? value[browser] : value;
}

function isSplit<T>(value: PerBrowser<T>): value is { readonly chromium: T; readonly firefox: T } {
  return typeof value === 'object' && value !== null && 'chromium' in value && 'firefox' in value;
}
