import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './http-on-tls-port.ts';
import { chain } from './samples/hops.ts';

const panel = addressOf('http://panel.example:8443/');
const port443 = addressOf('http://panel.example:443/');

describeRule(rule, [
  ['a page over HTTPS', {}, 'not-applicable'],
  ['a page over HTTP', { address: panel, hops: chain('http://panel.example:8443/ 200') }, 'pass'],
  ['a bad request', { address: panel, hops: chain('http://panel.example:8443/ 400') }, 'pass'],
  [
    'a bad request that names TLS',
    { address: panel, hops: [{ url: panel.url, status: 400, kind: 'start', wanted: 'tls' }] },
    'fail serious',
  ],
  [
    'port 80 names TLS',
    {
      address: addressOf('http://shop.example/'),
      hops: [{ url: 'http://shop.example/', status: 400, kind: 'start', wanted: 'tls' }],
    },
    'fail serious',
  ],
  [
    'a refusal that calls itself a success',
    { address: panel, hops: [{ url: panel.url, status: 200, kind: 'start', wanted: 'tls' }] },
    'fail serious',
  ],
  [
    'the same port spoke TLS before',
    { address: port443, hops: chain('https://panel.example/ 302 > http://panel.example:443/ 400') },
    'fail serious',
  ],
  [
    'the same port of another host did',
    { address: port443, hops: chain('https://other.example/ 302 > http://panel.example:443/ 200') },
    'pass',
  ],
  [
    'another port did',
    { address: panel, hops: chain('https://panel.example/ 302 > http://panel.example:8443/ 200') },
    'pass',
  ],
]);
