import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { soundAddress } from '../samples/ends.ts';
import rule from './expired-intermediate.ts';

const address = { ...soundAddress, versions: [...soundAddress.versions] };
const [leaf] = soundAddress.chain;
const until = (notAfter: string) => ({ ...leaf, subject: 'CN=Authority', issuer: 'CN=Root', notAfter });

describeSiteRule(rule, [
  ['the intermediate certificate is valid', { direct: sent(until('2030-01-01T00:00:00.000Z')) }, 'pass'],
  ['it has expired', { direct: sent(until('2024-09-30T14:01:15.000Z')) }, 'fail moderate'],
  ['only the server’s own has, which is told elsewhere', { direct: alone('2026-11-01T00:00:00.000Z') }, 'pass'],
  ['no server speaks TLS', { direct: { addresses: [{ ...address, chain: [] }] } }, 'not-applicable'],
  ['the servers were not asked', { direct: null }, 'unknown'],
]);

function sent(intermediate: ReturnType<typeof until>) {
  return { addresses: [{ ...address, chain: [leaf, intermediate] }] };
}

function alone(notAfter: string) {
  return { addresses: [{ ...address, chain: [{ ...leaf, notAfter }] }] };
}
