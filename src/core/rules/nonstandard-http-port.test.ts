import { diagnose } from '../failures/failure-codes.ts';
import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './nonstandard-http-port.ts';

const address = addressOf('http://site.example:8080/');

describeRule(rule, [
  [
    'a port that nothing answers on',
    { address, failure: diagnose('net::ERR_CONNECTION_REFUSED', address) },
    'not-applicable',
  ],
  ['port 80', { address: addressOf('http://site.example/') }, 'pass'],
  ['port 8080', { address: addressOf('http://site.example:8080/') }, 'fail info'],
  [
    'a port that something else usually listens on',
    { address: { ...addressOf('http://site.example:5432/'), usually: 'PostgreSQL' } },
    'fail info',
  ],
  ['a development server', { address: addressOf('http://localhost:3000/') }, 'not-applicable'],
  ['port 443, which has its own rule', { address: addressOf('http://site.example:443/') }, 'not-applicable'],
  [
    'a port that wants TLS',
    {
      address: addressOf('http://site.example:8443/'),
      hops: [{ url: 'http://site.example:8443/', status: 400, kind: 'start', wanted: 'tls' }],
    },
    'not-applicable',
  ],
  ['HTTPS', { address: addressOf('https://site.example:8443/') }, 'not-applicable'],
]);
