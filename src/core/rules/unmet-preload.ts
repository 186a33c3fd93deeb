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
    pass: 'The policy meets the requirements of the preload list',
    fail: 'The policy does not meet the preload list’s requirements',
    why: 'The policy asks for a place on the browsers’ built-in list, but the list would reject it, so the directive has no effect.',
    fix: [
      'Send max-age=31536000; includeSubDomains; preload, or leave preload out.',
      'Preloading is hard to undo and adds little to a long policy: leaving it out is fine.',
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
