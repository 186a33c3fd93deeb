import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { lifetimeOf } from '../standards/certificate-lifetime.ts';
import { overdueRenewal } from '../standards/certificate-renewal.ts';

/** Certificates that AWS and Cloudflare issue, and renew where they are in use. */
const isOfService = /\bO=(Amazon|Cloudflare\\, Inc\.?)(,|$)/i;

export default defineRule({
  id: 'expiring-certificate',
  group: 'certificate',
  severity: 'serious',
  needs: ['certificate', 'at'],

  applies: overHttps,

  judge({ certificate, at }, say) {
    const lifetime = lifetimeOf(certificate);
    if (lifetime === undefined) return { outcome: 'unknown', because: say('noDates') };
    const left = lifetime.end - at;
    const severity = overdueRenewal(left, lifetime.end - lifetime.start);
    if (severity === undefined) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      severity,
      ...(left < 0 ? { wording: 'expired' } : isOfService.test(certificate.issuer) ? { wording: 'service' } : {}),
      proof: [say('validUntil', { date: certificate.notAfter.slice(0, 10) })],
    };
  },
});
