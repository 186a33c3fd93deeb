import { hstsOf } from '../header-fields.ts';
import { overPublicHttps } from '../page-kind.ts';
import { hostOf } from '../parse-url.ts';
import { defineRule } from '../rule.ts';
import { isIpAddress } from '../standards/ip-address.ts';

export default defineRule({
  id: 'missing-hsts',
  group: 'headers',
  severity: 'moderate',
  needs: ['headers', 'hops'],

  applies(address, say) {
    if (isIpAddress(address.host)) return say('noneForIpAddress');
    return overPublicHttps(address);
  },

  judge({ address, headers, hops }, say) {
    const policy = hstsOf(headers);
    if (policy?.valid === true) return { outcome: 'pass' };
    // The browser itself went to HTTPS, so a policy for this host is known: a parent's, a preloaded or an earlier one.
    if (hops.some(({ kind, url }) => kind === 'hsts' && hostOf(url) === address.host)) {
      return { outcome: 'pass', because: say('knownPolicy', { host: address.host }) };
    }
    // What is wrong with it has a rule of its own, and is one thing to fix.
    if (policy !== undefined) return { outcome: 'not-applicable', because: say('malformed') };
    return { outcome: 'fail', proof: [{ text: say('noHeader'), url: address.url }] };
  },
});
