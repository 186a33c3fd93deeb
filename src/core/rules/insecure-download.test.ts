import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './insecure-download.ts';
import { insecureRequests } from './samples/insecure-requests.ts';
import { referring } from './samples/references.ts';

const url = 'http://site.example/setup.exe';
const references = referring(['download', url]);

describeRule(rule, [
  ['none', {}, 'pass'],
  ['a link', { references }, 'fail serious'],
  ['a secure link', { references: referring(['download', 'https://site.example/setup.exe']) }, 'pass'],
  ['a link to this computer', { references: referring(['download', 'http://localhost/a']) }, 'pass'],
  ['a link to a program', { references: referring(['link', url]) }, 'fail serious'],
  ['a link to a page', { references: referring(['link', 'http://site.example/setup']) }, 'pass'],
  ['seen and blocked', { insecureRequests: insecureRequests({ url, destination: 'download' }) }, 'fail serious'],
  [
    'seen and loaded',
    { insecureRequests: insecureRequests({ url, destination: 'download', outcome: 'loaded' }) },
    'fail serious',
  ],
  [
    'not asked for',
    { insecureRequests: insecureRequests({ url, destination: 'download', outcome: 'not-requested' }) },
    'pass',
  ],
  ['another request', { insecureRequests: insecureRequests({}) }, 'pass'],
  ['a page over HTTP', { address: addressOf('http://site.example/'), references }, 'not-applicable'],
]);
