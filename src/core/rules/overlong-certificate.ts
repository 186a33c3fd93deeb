import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { lifetimeOf, longestLifetime } from '../standards/certificate-lifetime.ts';

const day = 86_400_000;

export default defineRule({
  id: 'overlong-certificate',
  group: 'certificate',
  severity: 'minor',
  needs: ['certificate'],

  applies: overHttps,

  judge({ certificate }, say) {
    const { publicAuthority, embeddedTimestamps = 0, notBefore, notAfter } = certificate;
    if (publicAuthority === false) return { outcome: 'not-applicable' };
    // Logs of Certificate Transparency take certificates of public authorities only.
    if (publicAuthority === undefined && embeddedTimestamps === 0) {
      return { outcome: 'unknown', because: say('unknownAuthority') };
    }
    const lifetime = lifetimeOf(certificate);
    if (lifetime === undefined) return { outcome: 'unknown', because: say('noDates') };
    const most = longestLifetime(lifetime.start);
    // The last second counts too (Baseline Requirements §1.6.1).
    if (lifetime.end - lifetime.start + 1_000 <= most * day) return { outcome: 'pass' };
    return { outcome: 'fail', proof: [say('lifetime', { from: notBefore, until: notAfter, days: most })] };
  },
});
