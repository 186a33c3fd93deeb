import { hstsOf } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { year } from '../standards/year.ts';

const halfYear = 15_552_000;
const day = 86_400;

/** How HSTS is brought in, in seconds: five minutes, a week, a month, and then a year. */
const steps = [300, 604_800, 2_592_000];

export default defineRule({
  id: 'short-hsts',
  group: 'headers',
  severity: 'moderate',
  needs: ['headers'],

  applies: overHttps,

  judge({ address, headers }, say) {
    const policy = hstsOf(headers);
    if (policy?.valid !== true) return { outcome: 'not-applicable', because: say('noValidPolicy') };
    if (policy.maxAge === 0) return { outcome: 'not-applicable', because: say('policyDisabled') };
    if (policy.maxAge >= year) return { outcome: 'pass' };
    const days = Math.floor(policy.maxAge / day);
    const isStep = steps.includes(policy.maxAge);
    return {
      outcome: 'fail',
      severity: isStep || policy.maxAge >= halfYear ? 'minor' : 'moderate',
      title: isStep
        ? say('step')
        : days === 0
          ? say('lessThanADay')
          : days === 1
            ? say('oneDay')
            : say('days', { days }),
      proof: [{ text: policy.raw, url: address.url }],
    };
  },
});
