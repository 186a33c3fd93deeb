import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './local-network-request.ts';
import { insecureRequests } from './samples/insecure-requests.ts';

const local = (url: string, change: object = {}) => ({
  localRequests: insecureRequests({ url, destination: 'image', category: 'upgradeable', outcome: 'loaded', ...change }),
});

const served = (url: string, change: object = {}) => ({
  address: { isServedLocally: true as const },
  ...local(url, change),
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
  [
    'an image that the visitor has not permitted',
    local('http://localhost:3000/logo.png', { outcome: 'not-permitted' }),
    'fail moderate',
  ],
  [
    'a secure conversation with a device of a public name, not permitted',
    local('https://device.example/api', { destination: 'fetch', outcome: 'not-permitted' }),
    'fail minor',
  ],
  [
    'a conversation that nothing has answered',
    local('http://localhost:9000/api', { destination: 'fetch', outcome: 'unknown', seenBy: ['network'] }),
    'fail minor',
  ],
  ['a part of which nothing is known', local('http://localhost/a.png', { outcome: 'unknown' }), 'fail moderate'],
  ['a device, of a page whose server is in its network', served('http://192.168.0.7/a.png'), 'not-applicable'],
  ['this machine, of such a page', served('http://127.0.0.1:9000/a.png'), 'fail moderate'],
  [
    'a device that such a page may not use',
    served('http://192.168.0.7/', { outcome: 'not-permitted' }),
    'fail moderate',
  ],
  ['a file', { address: addressOf('file:///home/a.html'), ...local('http://localhost/') }, 'not-applicable'],
]);
