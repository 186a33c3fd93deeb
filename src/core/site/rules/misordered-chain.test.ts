import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { soundAddress } from '../samples/ends.ts';
import rule from './misordered-chain.ts';

const address = { ...soundAddress, versions: [...soundAddress.versions] };
const [leaf] = soundAddress.chain;
const link = (subject: string, issuer: string) => ({ ...leaf, subject, issuer });
const [intermediate, root] = [link('CN=Authority', 'CN=Root'), link('CN=Root', 'CN=Root')];

describeSiteRule(rule, [
  ['each certificate is followed by its issuer’s', { direct: sent(leaf, intermediate) }, 'pass'],
  ['the root is sent, too', { direct: sent(leaf, intermediate, root) }, 'pass'],
  ['the intermediate certificate comes last', { direct: sent(leaf, root, intermediate) }, 'fail minor'],
  ['a certificate has nothing to do with it', { direct: sent(leaf, link('CN=Other', 'CN=Another')) }, 'fail minor'],
  [
    'the order could not be read',
    { direct: { addresses: [{ ...address, chain: [leaf, intermediate], asSent: false }] } },
    'unknown',
  ],
  ['no server speaks TLS', { direct: { addresses: [{ ...address, chain: [], asSent: false }] } }, 'not-applicable'],
  ['the servers were not asked', { direct: null }, 'unknown'],
]);

function sent(...chain: (typeof leaf | typeof root)[]) {
  return { addresses: [{ ...address, chain }] };
}
