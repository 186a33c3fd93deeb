import type { Finding, Proof, Report, Severity } from '../report.ts';

/** What has findings: the report on a page, or on a site as a whole. */
export type Judgeable = Pick<Report, 'requestedUrl' | 'findings'>;

import { stableAddress } from './stable-address.ts';

/** One thing that a rule found wrong with one page, by what stays the same from one visit to the next. */
export interface Fault {
  /** The address that was asked for, without query and fragment; of a site as a whole its host. */
  readonly page: string;
  readonly rule: string;
  /** What is wrong, by its stable part; empty where the rule names nothing, `*` for what it had no room to name. */
  readonly what: string;
  readonly severity: Severity;
}

/** Everything that is wrong with a page, each fault once. */
export const faultsIn = (report: Judgeable): readonly Fault[] =>
  report.findings.filter(({ outcome }) => outcome === 'fail').flatMap((finding) => faultsOf(report, finding));

/** Whether the rule may have found more than the finding names. */
export const isCut = ({ omitted, incomplete }: Finding): boolean => omitted > 0 || incomplete === true;

/** The faults that one failed rule names. */
export function faultsOf(report: Judgeable, finding: Finding): readonly Fault[] {
  const { rule, severity, proof } = finding;
  const named = new Set([...proof.map(stableProof), ...(isCut(finding) ? [unnamed] : [])]);
  const page = stablePage(report.requestedUrl);
  return (named.size === 0 ? [''] : [...named]).map((what) => ({ page, rule, what, severity }));
}

/** What a list says of proofs for which a finding had no room. */
export const unnamed = '*';

/** What a page is known by: a query is no part of it, but of its path every character is. */
export const stablePage = (address: string): string => address.replace(/[?#].*$/s, '');

/** Which fault this is, to tell whether two are the same. */
export const faultKey = ({ page, rule, what }: Omit<Fault, 'severity'>): string => [rule, page, what].join(' ');

/**
 * A proof without lines, columns and places in the page. Neither an element nor a place in a source counts where an
 * address or a text says what is wrong.
 */
export function stableProof({ text = '', url, selector, source }: Proof): string {
  const parts = [url === undefined ? '' : stableAddress(url), stableText(text)].filter((part) => part !== '');
  if (parts.length > 0) return parts.join(' ');
  if (selector !== undefined) return stableText(selector.replace(/:nth-[\w-]+\([^)]*\)/g, ''));
  return source === undefined ? '' : stableAddress(source.url);
}

/** How often something was seen stands in brackets, and numbers, such as days that are left, count down by themselves. */
const stableText = (text: string): string =>
  text.replace(/\s*\([^()]*\)/g, '').replace(volatile, (part) => (/^[a-z]/i.test(part) ? stableAddress(part) : '#'));

const volatile =
  /(?:https?|wss?):\/\/[^\s"'<>)]+|\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?|(?<![\p{L}\p{N}_])\d+(?:[.,]\d+)*(?![\p{L}\p{N}_])/giu;
