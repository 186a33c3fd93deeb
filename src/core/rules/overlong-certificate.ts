import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { lifetimeOf, longestLifetime } from '../standards/certificate-lifetime.ts';

const day = 86_400_000;

export default defineRule({
  id: 'overlong-certificate',
  group: 'certificate',
  severity: 'minor',
  needs: ['certificate'],
  text: {
    pass: 'The certificate’s validity period is within the limit',
    fail: 'The certificate’s validity period exceeds the limit',
    why: 'Public authorities must not issue such certificates, and browsers reject some of them: this one may stop working.',
    fix: 'Get a new certificate; 90-day certificates that renew automatically are within every limit until 2029.',
    notApplicable: 'The certificate authority is private.',
  },
  spec: [
    {
      name: 'CA/Browser Forum, §6.3.2',
      url: 'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
    },
  ],

  applies: overHttps,

  judge({ certificate }) {
    const { publicAuthority, embeddedTimestamps = 0, notBefore, notAfter } = certificate;
    if (publicAuthority === false) return { outcome: 'not-applicable' };
    // Logs of Certificate Transparency take certificates of public authorities only.
    if (publicAuthority === undefined && embeddedTimestamps === 0) {
      return { outcome: 'unknown', because: 'It is not known whether the certificate authority is public.' };
    }
    const lifetime = lifetimeOf(certificate);
    if (lifetime === undefined) return { outcome: 'unknown', because: 'The certificate’s dates could not be read.' };
    const most = longestLifetime(lifetime.start);
    // The last second counts too (Baseline Requirements §1.6.1).
    if (lifetime.end - lifetime.start + 1_000 <= most * day) return { outcome: 'pass' };
    return { outcome: 'fail', proof: [`From ${notBefore} to ${notAfter}; at most ${most} days`] };
  },
});
