import { isHttps } from '../clear-hops.ts';
import { defineRule } from '../rule.ts';
import { tlsResponseOf } from '../tls-ports.ts';

export default defineRule({
  id: 'http-on-tls-port',
  group: 'connection',
  severity: 'serious',
  needs: ['hops'],
  text: {
    pass: 'The port is not known to require HTTPS',
    fail: 'HTTP was used on an HTTPS port',
    why: 'This port speaks TLS. A request over HTTP gets an error, and everything in the request is sent unencrypted.',
    fix: [
      'Use https:// with the same port, in the address bar and wherever the address is linked.',
      'nginx: error_page 497 =301 https://$host:$server_port$request_uri; (redirects visitors who use HTTP)',
      'Apache: ErrorDocument 400 with a link to the https:// address',
    ].join('\n'),
    otherwise: {
      redirected: {
        fail: 'A redirect leads to HTTP on an HTTPS port',
        fix: [
          'Make the redirect lead to https://: the code that builds the URL takes the port from the connection, but not the scheme.',
          'Behind a proxy that terminates TLS: pass on X-Forwarded-Proto, and have the application trust it',
        ].join('\n'),
      },
    },
  },
  spec: [{ name: 'RFC 9110 §4.2.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2' }],

  applies: ({ scheme }) => scheme === 'http' || 'The page was not loaded over HTTP.',

  judge({ address, hops }) {
    const response = tlsResponseOf(address, hops);
    if (response === undefined) return { outcome: 'pass' };
    const text =
      response.wantsTls === true ? `The response from port ${address.port} says so` : `TLS on port ${address.port}`;
    return {
      outcome: 'fail',
      ...(hops.some(({ url }) => isHttps(url)) ? { wording: 'redirected' } : {}),
      proof: [{ text, url: response.url }],
    };
  },
});
