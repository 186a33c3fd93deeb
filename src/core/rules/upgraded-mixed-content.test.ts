import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import { insecureRequests } from './samples/insecure-requests.ts';
import rule from './upgraded-mixed-content.ts';

const image = { destination: 'image', category: 'upgradeable', outcome: 'upgraded' } as const;

describeRule(rule, [
  ['nothing insecure', {}, 'pass'],
  ['an image', { insecureRequests: insecureRequests(image) }, 'fail serious'],
  [
    'an image of the site itself',
    { insecureRequests: insecureRequests({ ...image, url: 'http://site.example/uploads/a.png' }) },
    'fail serious',
  ],
  [
    'an image of the site itself and one of another',
    { insecureRequests: insecureRequests({ ...image, url: 'http://site.example/uploads/a.png' }, image) },
    'fail serious',
  ],
  [
    'an image of another service on the same host',
    { insecureRequests: insecureRequests({ ...image, url: 'http://site.example:8080/a.png' }) },
    'fail serious',
  ],
  [
    'an image that then did not load',
    { insecureRequests: insecureRequests({ ...image, failed: true }) },
    'fail serious',
  ],
  [
    'one of two that did not load',
    { insecureRequests: insecureRequests(image, { ...image, failed: true }) },
    'fail serious',
  ],
  ['by the page’s own policy', { insecureRequests: insecureRequests({ outcome: 'upgraded-by-policy' }) }, 'pass'],
  ['blocked', { insecureRequests: insecureRequests({}) }, 'pass'],
  ['not asked for yet', { insecureRequests: insecureRequests({ ...image, outcome: 'not-requested' }) }, 'pass'],
  [
    'in a secure frame of a page over HTTP',
    { address: addressOf('http://site.example/'), insecureRequests: insecureRequests(image) },
    'fail serious',
  ],
  ['a page over HTTP', { address: addressOf('http://site.example/') }, 'not-applicable'],
]);
