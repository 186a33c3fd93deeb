import { diagnose } from '../failures/failure-codes.ts';
import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './nonstandard-https-port.ts';

const address = addressOf('https://site.example:8080/');

describeRule(rule, [
  [
    'a port that nothing answers on',
    { address, failure: diagnose('net::ERR_CONNECTION_REFUSED', address) },
    'not-applicable',
  ],
  ['port 443', {}, 'pass'],
  ['port 443, stated', { address: addressOf('https://site.example:443/') }, 'pass'],
  ['a known alternate', { address: addressOf('https://site.example:8443/') }, 'fail minor'],
  ['an unknown port', { address: addressOf('https://site.example:12345/') }, 'fail minor'],
  ['an internal tool', { address: addressOf('https://nas.home.arpa:9443/') }, 'fail info'],
  ['this computer', { address: addressOf('https://localhost:8443/') }, 'fail info'],
  ['port 80, which has its own rule', { address: addressOf('https://site.example:80/') }, 'not-applicable'],
  ['plain HTTP', { address: addressOf('http://site.example:8080/') }, 'not-applicable'],
]);
