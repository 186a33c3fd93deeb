import { describeRule } from './describe-rule.ts';
import { certificate } from './samples/certificates.ts';
import rule from './untrusted-certificate.ts';

describeRule(rule, [
  ['trusted', certificate({ trusted: true }), 'pass'],
  ['clicked through, unknown issuer', certificate({ trusted: false, problems: ['untrusted'] }), 'fail critical'],
  [
    'clicked through, self-signed',
    certificate({ trusted: false, problems: ['untrusted'], isSelfIssued: true }),
    'fail critical',
  ],
  ['clicked through, other name', certificate({ trusted: false, problems: ['name-mismatch'] }), 'fail critical'],
  [
    'clicked through, at the wrong time',
    certificate({ trusted: false, problems: ['not-valid-at-this-time'] }),
    'fail critical',
  ],
  [
    'clicked through, for two reasons',
    certificate({ trusted: false, problems: ['untrusted', 'name-mismatch'] }),
    'fail critical',
  ],
  [
    'clicked through, on a device of the own network',
    { address: { reach: 'private' }, ...certificate({ trusted: false, problems: ['untrusted'] }) },
    'fail critical',
  ],
  ['clicked through, for a reason not told', certificate({ trusted: false }), 'fail critical'],
  ['not told', certificate({ trusted: null }), 'unknown'],
  ['a page over HTTP', { address: { scheme: 'http' } }, 'not-applicable'],
]);
