import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { soundAddress } from '../samples/ends.ts';
import rule from './outdated-tls-offered.ts';

const offering = (...versions: string[]) => ({
  direct: { addresses: [{ ...soundAddress, chain: [...soundAddress.chain], versions }] },
});

describeSiteRule(rule, [
  ['TLS 1.2 and 1.3', {}, 'pass'],
  ['TLS 1.1 too', offering('TLSv1.1', 'TLSv1.2'), 'fail'],
  ['TLS 1.0 only', offering('TLSv1'), 'fail'],
  ['no TLS', offering(), 'not-applicable'],
  ['the servers were not asked', { direct: null }, 'unknown'],
]);
