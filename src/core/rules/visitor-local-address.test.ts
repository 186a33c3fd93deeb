import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import { insecureRequests } from './samples/insecure-requests.ts';
import rule from './visitor-local-address.ts';

const local = (url: string, change: object = {}) => ({
  localRequests: insecureRequests({ url, destination: 'image', category: 'upgradeable', outcome: 'loaded', ...change }),
});

describeRule(rule, [
  ['nothing local', {}, 'pass'],
  ['an image of this machine', local('http://localhost:3000/logo.png'), 'fail moderate'],
  ['a script of a private address', local('http://192.168.0.7/app.js', { outcome: 'blocked' }), 'fail moderate'],
  ['a conversation', local('http://127.0.0.1:9000/api', { destination: 'fetch' }), 'fail minor'],
  ['what is not asked for', local('http://localhost/later.png', { outcome: 'not-requested' }), 'pass'],
  [
    'a public page over HTTP',
    { address: addressOf('http://site.example/'), ...local('http://localhost/a.png') },
    'fail moderate',
  ],
  [
    'a page of the network itself',
    { address: addressOf('https://nas.local/'), ...local('http://10.0.0.1/') },
    'not-applicable',
  ],
  ['a file', { address: addressOf('file:///home/a.html'), ...local('http://localhost/') }, 'not-applicable'],
]);
