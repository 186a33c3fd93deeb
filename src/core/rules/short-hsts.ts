import { hstsOf } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

const halfYear = 15_552_000;
const year = 31_536_000;
const day = 86_400;

export default defineRule({
  id: 'short-hsts',
  group: 'headers',
  severity: 'moderate',
  needs: ['headers'],
  text: {
    pass: 'HSTS lasts a year or more',
    fail: 'HSTS lasts less than a year',
    why: 'Anyone who does not visit for that long loses the protection, and their next visit can begin unencrypted.',
    fix: 'Raise max-age to 31536000 (a year) or more once everything works over HTTPS.',
  },
  spec: [{ name: 'RFC 6797 §11.2', url: 'https://www.rfc-editor.org/rfc/rfc6797#section-11.2' }],

  applies: overHttps,

  judge({ address, headers }) {
    const policy = hstsOf(headers);
    if (policy?.valid !== true) return { outcome: 'not-applicable', because: 'The response has no valid HSTS policy.' };
    if (policy.maxAge === 0) return { outcome: 'not-applicable', because: 'The policy is disabled by max-age=0.' };
    if (policy.maxAge >= year) return { outcome: 'pass' };
    const days = Math.floor(policy.maxAge / day);
    return {
      outcome: 'fail',
      severity: policy.maxAge < halfYear ? 'moderate' : 'minor',
      title: `HSTS lasts only ${days === 0 ? 'less than a day' : days === 1 ? '1 day' : `${days} days`}`,
      proof: [{ text: policy.raw, url: address.url }],
    };
  },
});
