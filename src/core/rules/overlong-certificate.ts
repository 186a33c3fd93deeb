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
    pass: 'The certificate is no longer valid than it may be',
    fail: 'The certificate is valid longer than it may be',
    why: 'Public authorities may not issue such a certificate, and browsers refuse some of them: this one may stop working.',
    fix: 'Get a new certificate; ones of ninety days that renew by themselves are within every limit until 2029.',
    notApplicable: 'The authority is a private one.',
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
      return { outcome: 'unknown', because: 'Whether the authority is a public one is not known.' };
    }
    const lifetime = lifetimeOf(certificate);
    if (lifetime === undefined) return { outcome: 'unknown', because: 'The certificate’s dates cannot be read.' };
    const most = longestLifetime(lifetime.start);
    // The last second counts too (Baseline Requirements §1.6.1).
    if (lifetime.end - lifetime.start + 1_000 <= most * day) return { outcome: 'pass' };
    return { outcome: 'fail', proof: [`From ${notBefore} to ${notAfter}; at most ${most} days`] };
  },
});
