import { describeRule } from './describe-rule.ts';
import { certificate, certificateWithout } from './samples/certificates.ts';
import rule from './soon-overlong-certificate.ts';

/** A certificate of so many days, the last second of which counts too. */
const from = (day: string, days: number, change: object = {}) => {
  const end = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000 - 1_000;
  return certificate({ notBefore: `${day}T00:00:00Z`, notAfter: new Date(end).toISOString(), ...change });
};

const organization = { subject: 'CN=site.example, O=Example Ltd, L=Paris, C=FR' };
const issuedBy = (name: string) => ({ issuer: `CN=R1, O=${name}, C=US` });
const untold = (embeddedTimestamps: number) => ({
  certificate: { ...certificateWithout('publicAuthority').certificate, ...long, embeddedTimestamps },
});
const long = { notBefore: '2027-03-01T00:00:00Z', notAfter: '2027-09-16T23:59:59Z' };

describeRule(rule, [
  ['200 days that are renewed before the limit is 100', from('2026-09-01', 200), 'pass'],
  ['200 days with 40 left the day before', from('2026-10-05', 200), 'pass'],
  ['200 days with 40 left that day', from('2026-10-07', 200), 'fail info'],
  ['200 days on the last day on which they may be issued', from('2027-03-14', 200), 'fail info'],
  ['200 days of an organization', from('2027-03-14', 200, organization), 'fail info'],
  ['90 days', from('2027-03-14', 90), 'pass'],
  ['100 days, renewed before the limit is 47', from('2028-11-01', 100, organization), 'pass'],
  ['100 days, renewed after it', from('2029-02-01', 100), 'pass'],
  ['the same of an organization', from('2029-02-01', 100, organization), 'fail info'],
  ['47 days of an organization', from('2029-03-01', 47, organization), 'pass'],
  ['90 days of Let’s Encrypt, renewed after it', from('2029-02-01', 90, issuedBy("Let's Encrypt")), 'pass'],
  ['198 days of a server that renews them by itself', from('2027-03-01', 198, issuedBy('Amazon')), 'pass'],
  ['names that were cut', from('2027-03-14', 200, { subject: `CN=${'a'.repeat(296)}…` }), 'unknown'],
  ['201 days, which are too many today', from('2026-11-01', 201), 'not-applicable'],
  ['a private authority', from('2027-03-01', 200, { publicAuthority: false }), 'not-applicable'],
  ['an authority that is not told', untold(0), 'unknown'],
  ['one that is not told, but whose certificates are logged', untold(2), 'fail info'],
  ['dates that cannot be read', certificate({ notAfter: '2026-02-30T00:00:00Z' }), 'unknown'],
  ['a page over HTTP', { address: { scheme: 'http' } }, 'not-applicable'],
]);
