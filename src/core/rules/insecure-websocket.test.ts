import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './insecure-websocket.ts';
import { insecureRequests } from './samples/insecure-requests.ts';
import { referring } from './samples/references.ts';

const socket = { url: 'ws://live.example/', destination: 'websocket' } as const;
const plain = addressOf('http://site.example/');

describeRule(rule, [
  ['none', {}, 'pass'],
  ['blocked', { insecureRequests: insecureRequests(socket) }, 'fail serious'],
  [
    'open from a page over HTTP',
    { address: plain, insecureRequests: insecureRequests({ ...socket, outcome: 'loaded' }) },
    'fail serious',
  ],
  [
    'open to the local network',
    { insecureRequests: insecureRequests({ ...socket, url: 'ws://10.1.2.3/', outcome: 'local-network' }) },
    'fail serious',
  ],
  ['to this computer', { insecureRequests: insecureRequests({ ...socket, url: 'ws://localhost:3000/' }) }, 'pass'],
  ['declared', { references: referring(['websocket', socket.url]) }, 'fail serious'],
  [
    'declared, and upgraded by policy',
    {
      references: referring(['websocket', socket.url]),
      insecureRequests: insecureRequests({ ...socket, outcome: 'upgraded-by-policy' }),
    },
    'pass',
  ],
  ['unknown', { insecureRequests: insecureRequests({ ...socket, outcome: 'unknown' }) }, 'pass'],
  ['another request', { insecureRequests: insecureRequests({}) }, 'pass'],
  [
    'on this computer',
    { address: addressOf('http://localhost/'), insecureRequests: insecureRequests(socket) },
    'not-applicable',
  ],
]);
