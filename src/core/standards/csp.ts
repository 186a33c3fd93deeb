import parseContentSecurityPolicy from 'content-security-policy-parser';
import { isLoopbackHost } from './trustworthy.ts';

/** Whether an enforced `Content-Security-Policy` field contains the directive; one field may hold several policies. */
export function hasCspDirective(field: string, directive: string): boolean {
  return policiesOf(field).some((policy) => policy.has(directive));
}

/** Whether an enforced `Content-Security-Policy` field makes the browser upgrade insecure requests. */
export const upgradesInsecureRequests = (field: string): boolean => hasCspDirective(field, 'upgrade-insecure-requests');

/** The sources in a `Content-Security-Policy` field that allow addresses in clear by name: `http:`, `ws://host`. */
export function insecureSourcesOf(field: string): { readonly directive: string; readonly source: string }[] {
  return policiesOf(field).flatMap((policy) =>
    [...policy]
      .filter(([directive]) => !withoutSources.has(directive))
      .flatMap(([directive, sources]) => sources.filter(isInsecure).map((source) => ({ directive, source }))),
  );
}

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
