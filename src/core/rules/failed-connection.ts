import type { FailureClass } from '../report.ts';
import { defineRule, type RuleText } from '../rule.ts';

export default defineRule({
  id: 'failed-connection',
  group: 'connection',
  severity: 'critical',
  needs: ['failure'],
  text: {
    pass: 'The connection worked',
    fail: 'No page came',
    why: 'Without a connection there is no page, and without HTTPS working there is no protected page.',
    fix: 'Follow the steps for the kind of failure.',
    otherwise: titled({
      dns: 'The name of the site could not be found',
      refused: 'The port refused the connection',
      timeout: 'The port did not answer in time',
      reset: 'The connection was cut',
      unreachable: 'The server could not be reached',
      offline: 'This computer is offline',
      proxy: 'The proxy failed',
      'tls-protocol': 'The port does not speak TLS',
      'tls-version-or-cipher': 'The server offers no usable TLS version or cipher',
      'certificate-expired': 'The certificate has expired',
      'certificate-not-yet-valid': 'The certificate is not valid yet',
      'certificate-name': 'The certificate is for another name',
      'certificate-untrusted': 'The certificate’s issuer is not trusted',
      'certificate-revoked': 'The certificate was revoked',
      'certificate-weak': 'The certificate is too weak',
      'certificate-other': 'The certificate is not accepted',
      hsts: 'HSTS moved the address to a port without HTTPS',
      'redirect-loop': 'The site redirects in a circle',
      'blocked-port': 'Browsers refuse this port',
      'blocked-by-client': 'The browser itself refused to load the page',
      'empty-response': 'The server closed the connection without an answer',
      other: 'The navigation ended without a page',
    }),
  },
  spec: [{ name: 'Fetch, network errors', url: 'https://fetch.spec.whatwg.org/#concept-network-error' }],

  judge({ failure, address }) {
    if (failure === null) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      wording: failure.class,
      why: failure.summary,
      fix: failure.steps.join('\n'),
      proof: [{ text: failure.code, url: address.url }],
    };
  },
});

/** Each class of failure says what happened; what it means and what to do is for its diagnosis to say. */
function titled(titles: Readonly<Record<FailureClass, string>>): NonNullable<RuleText['otherwise']> {
  return Object.fromEntries(Object.entries(titles).map(([kind, fail]) => [kind, { fail }]));
}
