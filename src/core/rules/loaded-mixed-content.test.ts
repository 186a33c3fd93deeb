import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './loaded-mixed-content.ts';
import { insecureRequests } from './samples/insecure-requests.ts';

const image = { url: 'http://res.test/a.png', destination: 'image', category: 'upgradeable' } as const;

describeRule(rule, [
  ['nothing insecure', {}, 'pass'],
  ['a script unencrypted', { insecureRequests: insecureRequests({ outcome: 'loaded' }) }, 'fail critical'],
  ['an image unencrypted', { insecureRequests: insecureRequests({ ...image, outcome: 'loaded' }) }, 'fail serious'],
  [
    'an image and a script unencrypted',
    { insecureRequests: insecureRequests({ ...image, outcome: 'loaded' }, { outcome: 'loaded' }) },
    'fail critical',
  ],
  [
    'an image from the local network',
    { insecureRequests: insecureRequests({ ...image, url: 'http://10.1.2.3/a.png', outcome: 'local-network' }) },
    'fail serious',
  ],
  [
    'an image from this computer',
    { insecureRequests: insecureRequests({ ...image, url: 'http://127.0.0.1/a.png', outcome: 'loaded' }) },
    'pass',
  ],
  ['blocked', { insecureRequests: insecureRequests({ outcome: 'blocked' }) }, 'pass'],
  ['not asked for', { insecureRequests: insecureRequests({ outcome: 'not-requested' }) }, 'pass'],
  ['unknown', { insecureRequests: insecureRequests({ outcome: 'unknown' }) }, 'pass'],
  [
    'a WebSocket, which has its own rule',
    { insecureRequests: insecureRequests({ destination: 'websocket', outcome: 'loaded' }) },
    'pass',
  ],
  [
    'a page over HTTP',
    { address: addressOf('http://site.example/'), insecureRequests: insecureRequests({ outcome: 'loaded' }) },
    'not-applicable',
  ],
]);
