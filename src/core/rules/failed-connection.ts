import type { FailureClass } from '../report.ts';
import { defineRule, type RuleText } from '../rule.ts';

export default defineRule({
  id: 'failed-connection',
  group: 'connection',
  severity: 'critical',
  needs: ['failure'],
  text: {
    pass: 'The connection succeeded',
    fail: 'The page failed to load',
    why: 'Without a connection there is no page, and without working HTTPS there is no encrypted page.',
    fix: 'Follow the steps for the kind of failure.',
    otherwise: titled({
      dns: 'The name of the site could not be found',
      refused: 'The port refused the connection',
      timeout: 'The port did not answer in time',
      reset: 'The connection was reset',
      unreachable: 'The server could not be reached',
      offline: 'This computer is offline',
      proxy: 'The proxy failed',
      'tls-protocol': 'The TLS handshake failed',
      'tls-alert': 'The server refused the TLS handshake',
      'tls-version-or-cipher': 'The server offers no usable TLS version or cipher',
      'client-certificate': 'The server asks for a client certificate',
      'certificate-expired': 'The certificate is outside its validity period',
      'certificate-not-yet-valid': 'The certificate is not valid yet',
      'certificate-name': 'The certificate does not cover this host',
      'certificate-untrusted': 'The certificate’s issuer is not trusted',
      'certificate-revoked': 'The certificate was revoked',
      'certificate-weak': 'The certificate is too weak',
      'certificate-other': 'The certificate is not accepted',
      hsts: 'HSTS upgraded the request to a port without HTTPS',
      'redirect-loop': 'The redirects form a loop',
      'blocked-port': 'Browsers refuse this port',
      'blocked-by-client': 'The browser itself refused to load the page',
      'empty-response': 'The server sent an empty response',
      'malformed-response': 'The response is malformed',
      authentication: 'The site asks for a user name and password',
      other: 'The navigation ended without a page',
    }),
  },
  spec: [{ name: 'Fetch, network errors', url: 'https://fetch.spec.whatwg.org/#concept-network-error' }],

  judge({ failure, address }) {
    if (failure === null) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      wording: failure.class,
      // Nothing is wrong with asking; that the password would travel unencrypted is a finding of its own.
      ...(failure.class === 'authentication' ? { severity: 'info' } : {}),
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
