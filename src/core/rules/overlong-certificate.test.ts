import { describeRule } from './describe-rule.ts';
import rule from './overlong-certificate.ts';
import { certificate, certificateWithout } from './samples/certificates.ts';

/** A certificate of so many days, the last second of which counts too; or of some seconds more. */
const from = (day: string, days: number, seconds = 0) => {
  const end = Date.parse(`${day}T00:00:00Z`) + days * 86_400_000 + (seconds - 1) * 1_000;
  return certificate({ notBefore: `${day}T00:00:00Z`, notAfter: new Date(end).toISOString() });
};

/** Ten years, by an authority of which the browser does not tell whether it is public. */
const untold = (embeddedTimestamps: number) => ({
  certificate: {
    ...certificateWithout('publicAuthority').certificate,
    notAfter: '2036-09-01T00:00:00Z',
    embeddedTimestamps,
  },
});

describeRule(rule, [
  ['398 days until March 2026', from('2026-03-14', 398), 'pass'],
  ['398 days and a second', from('2026-03-14', 398, 1), 'fail minor'],
  ['200 days from March 2026', from('2026-03-15', 200), 'pass'],
  ['201 days', from('2026-03-15', 201), 'fail minor'],
  ['100 days from March 2027', from('2027-03-15', 100), 'pass'],
  ['101 days', from('2027-03-15', 101), 'fail minor'],
  ['47 days from March 2029', from('2029-03-15', 47), 'pass'],
  ['48 days', from('2029-03-15', 48), 'fail minor'],
  ['825 days from March 2018', from('2018-03-01', 825), 'pass'],
  ['825 days from September 2020', from('2020-09-01', 825), 'fail minor'],
  ['39 months before', from('2018-02-28', 1_187), 'pass'],
  ['ten years before', from('2017-01-01', 3_650), 'fail minor'],
  ['ten years now', from('2026-09-01', 3_650), 'fail minor'],
  ['without an end', certificate({ notAfter: '9999-12-31T23:59:59Z' }), 'fail minor'],
  ['a private authority', certificate({ notAfter: '2036-09-01T00:00:00Z', publicAuthority: false }), 'not-applicable'],
  ['an authority that is not told', untold(0), 'unknown'],
  ['one that is not told, but whose certificates are logged', untold(2), 'fail minor'],
  ['dates that cannot be read', certificate({ notAfter: '2026-02-30T00:00:00Z' }), 'unknown'],
  ['a page over HTTP', { address: { scheme: 'http' } }, 'not-applicable'],
]);
