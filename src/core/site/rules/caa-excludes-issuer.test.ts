import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { soundAddress } from '../samples/ends.ts';
import rule from './caa-excludes-issuer.ts';

const address = { ...soundAddress, versions: [...soundAddress.versions] };
const [leaf] = soundAddress.chain;

describeSiteRule(rule, [
  ['there are no records', by("O=Let's Encrypt, CN=E7"), 'pass'],
  ['they name the issuer', by("O=Let's Encrypt, CN=E7", '0 issue "letsencrypt.org"'), 'pass'],
  ['they name another authority only', by("O=Let's Encrypt, CN=E7", '0 issue "digicert.com"'), 'fail serious'],
  ['nobody may issue', by("O=Let's Encrypt, CN=E7", '0 issue ";"'), 'fail serious'],
  ['it is not known what the issuer is called there', by('O=Portcullis', '0 issue "authority.example"'), 'unknown'],
  ['DNS gave no answer', { direct: { caa: null } }, 'unknown'],
  ['no server speaks TLS', { direct: { addresses: [{ ...address, chain: [] }] } }, 'not-applicable'],
  ['the servers were not asked', { direct: null }, 'unknown'],
]);

function by(issuer: string, ...caa: readonly string[]) {
  return { direct: { caa: [...caa], addresses: [{ ...address, chain: [{ ...leaf, issuer }] }] } };
}
