import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { daysOf, lifetimeOf, longestLifetime } from '../standards/certificate-lifetime.ts';
import { isPubliclyIssued } from '../standards/public-certificate.ts';

export default defineRule({
  id: 'overlong-certificate',
  group: 'certificate',
  severity: 'minor',
  needs: ['certificate'],

  applies: overHttps,

  judge({ certificate }, say) {
    const { notBefore, notAfter } = certificate;
    const isPublic = isPubliclyIssued(certificate);
    if (isPublic === false) return { outcome: 'not-applicable' };
    if (isPublic === undefined) return { outcome: 'unknown', because: say('unknownAuthority') };
    const lifetime = lifetimeOf(certificate);
    if (lifetime === undefined) return { outcome: 'unknown', because: say('noDates') };
    const most = longestLifetime(lifetime.start);
    if (daysOf(lifetime) <= most) return { outcome: 'pass' };
    return { outcome: 'fail', proof: [say('lifetime', { from: notBefore, until: notAfter, days: most })] };
  },
});
