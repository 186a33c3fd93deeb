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
  [
    'one shows another site',
    {
      direct: {
        addresses: [
          { ...four, answer: { status: 200, title: 'Garden tools' } },
          { ...six, answer: { status: 200, title: 'Welcome to nginx!' } },
        ],
      },
    },
    'fail serious',
  ],
  [
    'one redirects elsewhere',
    {
      direct: {
        addresses: [
          { ...four, answer: { status: 200 } },
          { ...six, answer: { status: 301, location: 'https://parked.example/' } },
        ],
      },
    },
    'fail serious',
  ],
  [
    'one answers with an error',
    {
      direct: {
        addresses: [
          { ...four, answer: { status: 200 } },
          { ...six, answer: { status: 503 } },
        ],
      },
    },
    'fail serious',
  ],
  [
    'both show the site, under titles that change',
    {
      direct: {
        addresses: [
          { ...four, answer: { status: 200, title: 'Garden tools: today' } },
          { ...six, answer: { status: 200, title: 'Garden tools: offers' } },
        ],
      },
    },
    'pass',
  ],
  [
    'one has a certificate of its own',
    { direct: { addresses: [four, { ...six, chain: [{ ...soundAddress.chain[0], fingerprint: 'cd' }] }] } },
    'fail info',
  ],
  ['both are refused', { direct: { addresses: [{ ...dead, address: '192.0.2.1', family: 4 }, dead] } }, 'pass'],
  ['the servers were not asked', { direct: null }, 'unknown'],
]);
