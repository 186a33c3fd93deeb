import { describeRule, type Row } from './describe-rule.ts';
import rule from './expiring-certificate.ts';
import { healthyChannels } from './healthy.ts';
import { certificate } from './samples/certificates.ts';

const daysLater = (days: number): string => new Date(healthyChannels.at + days * 86_400_000).toISOString();

/** One valid from and until so many days after the page came. */
const certificateFrom = (start: number, end: number) =>
  certificate({ notBefore: daysLater(start), notAfter: daysLater(end) });

/** A certificate of so many days, with so many days left when the page came. */
const aged = (days: number, left: number, expected: Row[2]): Row => [
  `${days} days, ${left} left`,
  certificateFrom(left - days, left),
  expected,
];

describeRule(rule, [
  aged(6, 5, 'pass'),
  aged(6, 2.9, 'pass'),
  aged(6, 1.6, 'pass'),
  aged(6, 1.4, 'fail serious'),
  aged(160 / 24, 72 / 24, 'pass'),
  aged(160 / 24, 41 / 24, 'pass'),
  aged(160 / 24, 39 / 24, 'fail serious'),
  aged(47, 40, 'pass'),
  aged(47, 12, 'pass'),
  aged(47, 11, 'fail moderate'),
  aged(47, 4.8, 'fail moderate'),
  aged(47, 4.6, 'fail serious'),
  aged(90, 30, 'pass'),
  aged(90, 22, 'fail moderate'),
  aged(90, 8.9, 'fail serious'),
  aged(200, 67, 'pass'),
  aged(200, 41, 'pass'),
  aged(200, 39, 'fail moderate'),
  aged(200, 19, 'fail serious'),
  aged(398, 100, 'pass'),
  aged(398, 41, 'pass'),
  aged(398, 39, 'fail serious'),
  aged(3650, 3649, 'pass'),
  aged(3650, 400, 'pass'),
  aged(3650, 300, 'fail serious'),
  aged(90, 0, 'fail serious'),
  aged(90, -10, 'fail serious'),
  [
    'one that AWS renews',
    certificate({ ...certificateFrom(-80, 10).certificate, issuer: 'CN=Amazon RSA 2048 M02,O=Amazon,C=US' }),
    'fail moderate',
  ],
  [
    'one that Cloudflare renews',
    certificate({
      ...certificateFrom(-80, 10).certificate,
      issuer: 'CN=Cloudflare ECC CA-3,O=Cloudflare\\, Inc.,C=US',
    }),
    'fail moderate',
  ],
  // It is somebody else’s to say that it is not valid yet.
  aged(90, 100, 'pass'),
  ['without an end', certificate({ notAfter: '9999-12-31T23:59:59Z' }), 'pass'],
  ['an end before its start', certificateFrom(10, 5), 'unknown'],
  ['dates that cannot be read', certificate({ notAfter: 'soon' }), 'unknown'],
  ['a page over HTTP', { address: { scheme: 'http' } }, 'not-applicable'],
]);
