import { overHttps } from '../page-kind.ts';
import type { Certificate } from '../report.ts';
import { defineRule } from '../rule.ts';
import { organizationOf } from '../standards/caa.ts';
import { daysOf, lifetimeLimit, lifetimeOf, longestLifetime } from '../standards/certificate-lifetime.ts';
import { latestRenewal } from '../standards/certificate-renewal.ts';
import { isPubliclyIssued } from '../standards/public-certificate.ts';

export default defineRule({
  id: 'soon-overlong-certificate',
  group: 'certificate',
  severity: 'info',
  needs: ['certificate'],

  applies: overHttps,

  judge({ certificate }, say) {
    const isPublic = isPubliclyIssued(certificate);
    if (isPublic === false) return { outcome: 'not-applicable' };
    if (isPublic === undefined) return { outcome: 'unknown', because: say('unknownAuthority') };
    const lifetime = lifetimeOf(certificate);
    if (lifetime === undefined) return { outcome: 'unknown', because: say('noDates') };
    const days = daysOf(lifetime);
    if (days > longestLifetime(lifetime.start)) return { outcome: 'not-applicable', because: say('overlongToday') };
    // Who renews by hand does so when it is due, and not before.
    const { from, days: most } = lifetimeLimit(lifetime.end - latestRenewal(lifetime.end - lifetime.start));
    if (days <= most) return { outcome: 'pass' };
    if ([certificate.subject, certificate.issuer].some((name) => name.endsWith('…'))) {
      return { outcome: 'unknown', because: say('longNames') };
    }
    const signs = [
      ...(days > longestOfClients ? [say('longLived', { days: longestOfClients })] : []),
      ...(isOfOrganization(certificate) ? [say('organization', { name: organizationOf(certificate.subject) })] : []),
    ];
    if (signs.length === 0 || isAutomatic(certificate)) return { outcome: 'pass', because: say('automatic') };
    return { outcome: 'fail', proof: [say('lifetime', { days, from, most }), ...signs] };
  },
});

/** Days that certificates are valid at most which ACME clients get by default. */
const longestOfClients = 100;

/** Somebody has checked who is behind the site, which is asked for by hand. */
const isOfOrganization = ({ subject }: Certificate): boolean => organizationOf(subject) !== subject;

/** Authorities that issue to clients only, or to their own servers, which renew by themselves whatever the lifetime. */
const isAutomatic = ({ issuer }: Certificate): boolean =>
  ["Let's Encrypt", 'Google Trust Services', 'Amazon'].includes(organizationOf(issuer));
