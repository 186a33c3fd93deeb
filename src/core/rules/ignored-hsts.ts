import { fieldsNamed } from '../header-fields.ts';
import { isLocal } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { isIpAddress } from '../standards/ip-address.ts';

export default defineRule({
  id: 'ignored-hsts',
  group: 'headers',
  severity: 'info',
  needs: ['headers'],
  text: {
    pass: 'HSTS is sent where browsers accept it',
    fail: 'HSTS is sent where browsers ignore it',
    why: 'Browsers accept a policy only from a host name over HTTPS: an attacker on the network could forge one that is sent unencrypted.',
    fix: 'Redirect http:// to https:// and send the header there; use a host name, not an IP address.',
    notApplicable: 'The response has no HSTS policy.',
  },
  spec: [{ name: 'RFC 6797 §8.1', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-8.1' }],

  applies: (address) => !isLocal(address) || 'The page is on this computer.',

  judge({ address, headers }) {
    const [field] = fieldsNamed(headers, 'strict-transport-security');
    if (field === undefined) return { outcome: 'not-applicable' };
    const proof = [{ text: field, url: address.url }];
    if (address.scheme === 'http') return { outcome: 'fail', because: 'The response was sent over HTTP.', proof };
    if (isIpAddress(address.host)) return { outcome: 'fail', because: 'The host is an IP address.', proof };
    return { outcome: 'pass' };
  },
});
