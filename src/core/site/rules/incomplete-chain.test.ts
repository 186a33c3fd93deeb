import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { soundAddress } from '../samples/ends.ts';
import rule from './incomplete-chain.ts';

const address = { ...soundAddress, versions: [...soundAddress.versions] };
const [leaf] = soundAddress.chain;
const { issuerAt: _, ...fromOwnAuthority } = leaf;

describeSiteRule(rule, [
  ['the chain is whole', {}, 'pass'],
  [
    'an intermediate certificate is missing',
    { direct: { addresses: [{ ...address, chain: [leaf], complete: false }] } },
    'fail',
  ],
  [
    'an authority of one’s own is not trusted',
    { direct: { addresses: [{ ...address, chain: [fromOwnAuthority], complete: false }] } },
    'pass',
  ],
  ['no server speaks TLS', { direct: { addresses: [{ ...address, chain: [], complete: false }] } }, 'not-applicable'],
  ['the servers were not asked', { direct: null }, 'unknown'],
]);
