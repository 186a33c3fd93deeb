const renew =
  'Check the renewal job: it should have renewed the certificate once a third of its lifetime was left.\nCertbot: sudo certbot renew --dry-run\nCaddy: sudo journalctl -u caddy | grep -i renew';

/** What is told of watched sites. `{hosts}` and `{urls}` may be several, joined by commas. */
export const watch = {
  /** Each begins once and ends once. */
  alarms: {
    unreachable: {
      begins: '{urls} cannot be reached: {reason}',
      ends: '{hosts} can be reached over HTTPS again',
      advice:
        'Check that the server runs, and that the firewall and whatever stands in front of it let connections to port 443 through.',
    },
    'certificate-failing': {
      begins: 'Browsers refuse the certificate of {hosts}: {reason}',
      ends: 'The certificate of {hosts} is accepted again',
      advice:
        'Visitors get a warning instead of the page. Look at the certificate that the server sends, and install one that is valid for this name, with its intermediate certificates.',
    },
    'renewal-overdue': {
      begins: 'Renewal of the certificate of {hosts} is overdue: {left} left of {lifetime}',
      ends: 'The certificate of {hosts} has been renewed',
      advice: renew,
    },
    'https-not-enforced': {
      begins: 'HTTPS is no longer enforced: {urls} stays on HTTP',
      ends: 'HTTPS is enforced again: {urls} leads to HTTPS',
      advice:
        'Answer every http:// address with a 301 to https:// on the same name. Compare the configuration with that of the last deployment.',
    },
    'hsts-lost': {
      begins: '{hosts} no longer sends an HSTS policy',
      ends: '{hosts} sends an HSTS policy again',
      advice:
        'Send the Strict-Transport-Security header with every response over HTTPS, as before. Compare the configuration with that of the last deployment.',
    },
    'hsts-shortened': {
      begins: 'The HSTS policy of {hosts} was weakened: {now}, before {before}',
      ends: 'The HSTS policy of {hosts} is as strong as before',
      advice:
        'If this was not intended, send the policy as it was before. Browsers take over the weaker one at the next visit.',
    },
    'downgrade-redirect': {
      begins: '{urls} now redirects to HTTP: {to}',
      ends: '{urls} no longer redirects to HTTP',
      advice:
        'Redirect only to https:// addresses. Behind a proxy, let the application know that it is reached over HTTPS (X-Forwarded-Proto).',
    },
    'mixed-content': {
      begins: 'The page at {urls} has new mixed content ({count}): {to}',
      ends: 'The page at {urls} has no new mixed content any more',
      advice: 'Change the http:// address to https://. An audit of the page names the element and its line.',
    },
  },
  news: {
    'certificate-changed': 'The certificate of {hosts} was replaced: issued by {issuer}, expires on {day}',
    'issuer-changed': 'The certificate of {hosts} has another issuer: {issuer}, before {before}; expires on {day}',
  },
  days: '{count} days',
  hours: '{count} hours',
  /** Why HTTPS does not work, by the class of the failure. */
  reasons: {
    dns: 'the name does not resolve',
    refused: 'the server refuses connections',
    timeout: 'the server does not answer in time',
    reset: 'the server closes the connection',
    unreachable: 'there is no route to the server',
    offline: 'there is no network',
    proxy: 'the proxy does not connect',
    'tls-protocol': 'the server does not speak TLS',
    'tls-alert': 'the server rejects the TLS handshake',
    'tls-version-or-cipher': 'the server offers no current TLS version or cipher',
    'client-certificate': 'the server demands a client certificate',
    'certificate-expired': 'it has expired',
    'certificate-not-yet-valid': 'it is not valid yet',
    'certificate-name': 'it is for another name',
    'certificate-untrusted': 'it does not lead to an authority that is trusted',
    'certificate-revoked': 'it was revoked',
    'certificate-weak': 'its key or signature is too weak',
    'certificate-other': 'it is not a valid server certificate',
    hsts: 'HTTPS is required, but does not work',
    'redirect-loop': 'it redirects in a loop',
    'blocked-port': 'the port is blocked',
    'blocked-by-client': 'the request was blocked on this computer',
    'empty-response': 'the server sends nothing',
    'malformed-response': 'the server does not send valid HTTP',
    authentication: 'the server asks for a user name and a password',
    other: 'HTTPS does not work',
  },
} as const;
