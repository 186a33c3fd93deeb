import type { RuleText } from '../../rule-text.ts';

const httpsNotChecked = 'Whether this site answers over HTTPS was not checked.';

export const upgrade = {
  'available-upgrade': {
    name: 'HTTPS version of this page',
    pass: 'No working HTTPS version is left unused',
    fail: 'This site works over HTTPS, but the page loaded over HTTP',
    why: 'An encrypted version exists, but neither the link nor the site led to it.',
    fix: [
      'Type https:// before the address, or press “Switch to HTTPS” in the popup.',
      'Site owners: redirect every http:// address to https:// with a 301.',
    ].join('\n'),
    says: { httpsNotChecked },
    spec: [{ name: 'RFC 6797 §7.2', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-7.2' }],
  },
  'unavailable-upgrade': {
    name: 'HTTPS availability',
    pass: 'HTTPS works for this site',
    fail: 'HTTPS does not work for this site',
    why: 'As long as only HTTP works, others on the network can read and change what this site sends and receives.',
    fix: 'Site owners: get a certificate (free ones renew automatically) and serve the same pages on port 443.',
    otherwise: {
      'redirects-back': {
        fail: 'The HTTPS version redirects to HTTP',
        fix: 'Site owners: remove the redirect from https:// to http://. Behind a proxy, forward X-Forwarded-Proto so that the application sees HTTPS.',
      },
      'certificate-error': {
        fail: 'The HTTPS version has an invalid certificate',
        fix: 'Site owners: install a valid certificate for exactly this name, with its whole chain. Do not switch until then.',
      },
      refused: {
        fail: 'The HTTPS port refuses connections',
        fix: 'Site owners: let the server listen on port 443 with a certificate, and open that port in the firewall.',
      },
      timeout: {
        fail: 'The HTTPS port does not answer',
        fix: 'Site owners: open port 443 in the firewall and the cloud provider’s security group.',
      },
      'other-host': {
        fail: 'The HTTPS version redirects to another host',
        fix: 'Check where it leads before you trust it. Site owners: serve the same host over HTTPS.',
      },
      'different-page': {
        fail: 'The HTTPS version is a different page',
        fix: 'Look at it before you trust it. Site owners: serve the same pages in the HTTPS host configuration as in the HTTP one.',
      },
      'http-error': {
        fail: 'The HTTPS version is an error page',
        fix: 'Site owners: serve the same pages in the HTTPS host configuration as in the HTTP one.',
      },
    },
    says: { httpsNotChecked },
    spec: [{ name: 'RFC 9110 §4.2.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2' }],
  },
} as const satisfies Readonly<Record<string, RuleText>>;
