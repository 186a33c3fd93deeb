import type { RuleText } from '../../rule-text.ts';
import { toHttps } from '../rules/to-https.ts';

const hsts = { name: 'RFC 6797 §7.2', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-7.2' } as const;

const knownPolicy =
  'This browser knows that the site wants HTTPS only (HSTS), so it does not ask over HTTP; a first visitor’s browser does.';

/** What is said about the redirects of a site. */
export const redirects = {
  'downgrade-redirect': {
    name: 'Redirects between the addresses',
    pass: 'No address is redirected from HTTPS to HTTP',
    fail: 'A redirect goes from HTTPS to HTTP',
    why: 'The site gives up an encrypted connection: from that redirect on, an attacker on the network can read and change what follows.',
    fix: 'Redirect only to https:// addresses. Behind a proxy, let the application know that it is reached over HTTPS (X-Forwarded-Proto).\nWhere nginx behind a proxy only adds the final slash of a path, write “absolute_redirect off;” in its server block.',
    notApplicable: 'No address shows a page.',
    spec: [hsts],
  },
  'first-hop-elsewhere': {
    name: 'First redirects',
    pass: 'Every first redirect goes to HTTPS on the same name',
    fail: 'A first redirect is not to HTTPS on the same name',
    why: 'The name that people type never answers over HTTPS, so it cannot set an HSTS policy, and every visit begins unencrypted.',
    fix: 'Redirect http://name/ to https://name/ first; change to the other name only after that.',
    notApplicable: 'No address over HTTP redirects.',
    says: { knownPolicy },
    spec: [hsts],
  },
  'redirect-loop': {
    name: 'Redirect loops',
    pass: 'No address is redirected in a loop',
    fail: 'The addresses redirect in a loop',
    why: 'Each address sends visitors on to another one, and the last back to the first, so nobody gets a page.',
    fix: 'Decide on one address, with or without www, and redirect all others to it, also in the proxy or CDN in front.',
    notApplicable: 'No address was visited.',
    spec: [{ name: 'RFC 9110 §15.4', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.4' }],
  },
  'unredirected-http': {
    name: 'Redirects to HTTPS',
    pass: 'Every address over HTTP leads to HTTPS',
    fail: 'An address over HTTP does not lead to HTTPS',
    why: 'These visitors stay unencrypted: anyone on the network can read the page and change it.',
    fix: ['Answer every http:// address with a 301 to https:// on the same name.', ...toHttps].join('\n'),
    notApplicable: 'No address over HTTP shows a page.',
    says: { knownPolicy, comesBack: 'One leads to HTTPS and back, which downgrade-redirect reports.' },
    otherwise: {
      noHttps: {
        fail: 'The site has no working HTTPS',
        fix: 'Get a certificate, for example with an ACME client, let the server answer on port 443, and then redirect http:// to it.',
      },
    },
    spec: [hsts],
  },
} as const satisfies Readonly<Record<string, RuleText>>;
