import { describeRule } from './describe-rule.ts';
import rule from './missing-transparency.ts';
import { certificate, certificateWithout } from './samples/certificates.ts';

describeRule(rule, [
  ['logged', certificate({ transparency: 'compliant' }), 'pass'],
  ['too few timestamps', certificate({ transparency: 'too-few' }), 'fail minor'],
  ['timestamps of one log', certificate({ transparency: 'not-diverse' }), 'fail minor'],
  ['a private authority', certificate({ transparency: 'too-few', publicAuthority: false }), 'not-applicable'],
  ['a browser that does not ask', certificate({ transparency: 'not-applicable' }), 'not-applicable'],
  ['a browser that does not tell', certificateWithout('transparency'), 'unknown'],
  ['an authority that is not told', certificateWithout('publicAuthority'), 'unknown'],
  ['a private site', { address: { reach: 'private' } }, 'not-applicable'],
]);
