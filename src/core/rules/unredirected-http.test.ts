import { addressOf } from '../observe/address.ts';
import type { Look } from '../report.ts';
import { describeRule } from './describe-rule.ts';
import { chain } from './samples/hops.ts';
import rule from './unredirected-http.ts';

const plainly = (state: Look['state']): { looks: Look[] } => ({ looks: [{ url: 'http://site.example/', state }] });

describeRule(rule, [
  ['a page over HTTP', plainly('answered'), 'fail moderate'],
  ['a redirect', plainly('redirected'), 'pass'],
  ['a closed port', plainly('failed'), 'pass'],
  ['a silent port', plainly('timeout'), 'pass'],
  ['nobody asked', {}, 'not-applicable'],
  ['a redirect that led here', { hops: chain('http://site.example/ 301 > https://site.example/ 200') }, 'pass'],
  [
    'a redirect of another host',
    { hops: chain('http://www.site.example/ 301 > https://site.example/ 200') },
    'not-applicable',
  ],
  [
    'a move that the browser made',
    { hops: chain('http://site.example/ 307 >hsts https://site.example/ 200') },
    'not-applicable',
  ],
  [
    'a redirect that others see a page instead of',
    { hops: chain('http://site.example/ 301 > https://site.example/ 200'), ...plainly('answered') },
    'fail moderate',
  ],
  [
    'a page over HTTP already',
    { address: addressOf('http://site.example/'), ...plainly('answered') },
    'not-applicable',
  ],
  ['another port', { address: addressOf('https://site.example:8443/'), ...plainly('answered') }, 'not-applicable'],
  ['a private site', { address: addressOf('https://printer/'), ...plainly('answered') }, 'not-applicable'],
]);
