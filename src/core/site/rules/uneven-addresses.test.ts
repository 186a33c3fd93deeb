import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { soundAddress } from '../samples/ends.ts';
import rule from './uneven-addresses.ts';

const four = { ...soundAddress, versions: [...soundAddress.versions], chain: [...soundAddress.chain] };
const six = { ...four, address: '2001:db8::1', family: 6 } as const;
const dead = { ...six, versions: [], chain: [], complete: false, failure: 'ECONNREFUSED' };

describeSiteRule(rule, [
  ['one address', {}, 'not-applicable'],
  ['both answer', { direct: { addresses: [four, six] } }, 'pass'],
  ['IPv6 is refused', { direct: { addresses: [four, dead] } }, 'fail'],
  [
    'one sends an expired certificate',
    { direct: { addresses: [four, { ...six, failure: 'CERT_HAS_EXPIRED' }] } },
    'fail',
  ],
  ['both are refused', { direct: { addresses: [{ ...dead, address: '192.0.2.1', family: 4 }, dead] } }, 'pass'],
  ['the servers were not asked', { direct: null }, 'unknown'],
]);
