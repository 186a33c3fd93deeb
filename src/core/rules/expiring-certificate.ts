import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { lifetimeOf } from '../standards/certificate-lifetime.ts';

const day = 86_400_000;

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
    const share = left / (lifetime.end - lifetime.start);
    // Clients renew once a third is left, of less than ten days also once a half is; a month is enough of however long a
    // lifetime, so long as it is not its last tenth.
    if (share >= 1 / 4 || (share >= 1 / 10 && left >= 30 * day)) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      severity: left < 3 * day || share < 1 / 10 ? 'serious' : 'moderate',
      ...(left < 0 ? { title: say('expired') } : {}),
      proof: [say('validUntil', { date: certificate.notAfter })],
    };
  },
});
