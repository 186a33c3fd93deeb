import { hstsOf } from '../header-fields.ts';
import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

const year = 31_536_000;

export default defineRule({
  id: 'unmet-preload',
  group: 'headers',
  severity: 'minor',
  needs: ['headers'],
  text: {
    pass: 'The preload directive has what it needs',
    fail: 'The preload directive lacks what the list requires',
    why: 'The policy asks for a place on the browsers’ built-in list, but the list would refuse it, so the directive does nothing.',
    fix: [
      'Send max-age=31536000; includeSubDomains; preload, or leave preload out.',
      'Preloading is hard to undo and adds little to a long policy: leaving it out is no fault.',
    ].join('\n'),
    notApplicable: 'The policy does not ask for preloading.',
  },
  spec: [{ name: 'HSTS preload list requirements', url: 'https://hstspreload.org/#submission-requirements' }],

  applies: overHttps,

  judge({ address, headers }) {
    const policy = hstsOf(headers);
    if (policy?.preload !== true) return { outcome: 'not-applicable' };
    const unmet = [
      ...(policy.maxAge < year ? ['max-age is below 31536000.'] : []),
      ...(policy.includeSubDomains ? [] : ['includeSubDomains is missing.']),
    ];
    if (unmet.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', because: unmet.join(' '), proof: [{ text: policy.raw, url: address.url }] };
  },
});
