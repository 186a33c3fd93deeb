import parseContentSecurityPolicy from 'content-security-policy-parser';
import { isLoopbackHost } from './trustworthy.ts';

/** Whether an enforced `Content-Security-Policy` field contains the directive; one field may hold several policies. */
export function hasCspDirective(field: string, directive: string): boolean {
  return policiesOf(field).some((policy) => policy.has(directive));
}

/** Whether an enforced `Content-Security-Policy` field makes the browser upgrade insecure requests. */
export const upgradesInsecureRequests = (field: string): boolean => hasCspDirective(field, 'upgrade-insecure-requests');

/** The sources in a `Content-Security-Policy` field that allow addresses over HTTP by name: `http:`, `ws://host`. */
export function insecureSourcesOf(field: string): { readonly directive: string; readonly source: string }[] {
  return policiesOf(field).flatMap((policy) =>
    [...policy]
      .filter(([directive]) => !withoutSources.has(directive))
      .flatMap(([directive, sources]) => sources.filter(isInsecure).map((source) => ({ directive, source }))),
  );
}

/**
 * Whether a policy in the field refuses all addresses over HTTP, of any host, to what the directives are for; the first
 * of them that the policy has counts (CSP 3 §6.8.3). What a nonce or a hash may allow is not refused.
 */
export const refusesInsecure = (field: string, directives: readonly string[]): boolean =>
  policiesOf(field).some((policy) =>
    leavesOutInsecure(
      [...directives, 'default-src'].map((name) => policy.get(name)).find((list) => list !== undefined),
    ),
  );

/** Whether a policy in the field refuses forms that submit to an address over HTTP, of any host, or forms altogether. */
export const refusesInsecureForms = (field: string): boolean =>
  policiesOf(field).some(
    (policy) => leavesOutInsecure(policy.get('form-action')) || policy.get('sandbox')?.every(isNotAllowForms) === true,
  );

const isNotAllowForms = (flag: string): boolean => flag.toLowerCase() !== 'allow-forms';

const leavesOutInsecure = (sources: readonly string[] | undefined): boolean =>
  sources?.every((source) => !/^(\*$|http:|ws:|'(nonce|sha|strict))/i.test(source)) ?? false;

const policiesOf = (field: string): Map<string, string[]>[] =>
  field
    .split(',')
    .filter((policy) => policy.trim() !== '')
    .map((policy) => parseContentSecurityPolicy(policy));

function isInsecure(source: string): boolean {
  const match = /^(?:http|ws):(?:\/\/(\[[^\]]*\]|[^/:]*).*)?$/i.exec(source);
  if (match === null) return false;
  const host = match[1];
  return host === undefined || !isLoopbackHost(host.toLowerCase());
}

/** Directives whose values are not sources of content. */
const withoutSources: ReadonlySet<string> = new Set([
  'report-uri',
  'report-to',
  'sandbox',
  'plugin-types',
  'require-sri-for',
  'require-trusted-types-for',
  'trusted-types',
]);
