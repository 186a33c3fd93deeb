import { fieldsNamed } from '../header-fields.ts';
import { isLocal } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { isIpAddress } from '../standards/ip-address.ts';

export default defineRule({
  id: 'ignored-hsts',
  group: 'headers',
  severity: 'info',
  needs: ['headers'],

  applies: (address, say) => !isLocal(address) || say('onThisComputer'),

  judge({ address, headers }, say) {
    const [field] = fieldsNamed(headers, 'strict-transport-security');
    if (field === undefined) return { outcome: 'not-applicable' };
    const proof = [{ text: field, url: address.url }];
    if (address.scheme === 'http') return { outcome: 'fail', because: say('overHttp'), proof };
    if (isIpAddress(address.host)) return { outcome: 'fail', because: say('ipAddress'), proof };
    return { outcome: 'pass' };
  },
});
