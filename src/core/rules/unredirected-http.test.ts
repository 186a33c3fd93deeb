import { addressOf } from '../observe/address.ts';
import type { Look } from '../report.ts';
import { describeRule } from './describe-rule.ts';
import rule from './unredirected-http.ts';

const plainly = (state: Look['state']): { looks: Look[] } => ({ looks: [{ url: 'http://site.example/', state }] });

describeRule(rule, [
  ['a page over HTTP', plainly('answered'), 'fail moderate'],
  ['a redirect', plainly('redirected'), 'pass'],
  ['a closed port', plainly('failed'), 'pass'],
  ['a silent port', plainly('timeout'), 'pass'],
  ['nobody asked', {}, 'not-applicable'],
  [
    'a page over HTTP already',
    { address: addressOf('http://site.example/'), ...plainly('answered') },
    'not-applicable',
  ],
  ['another port', { address: addressOf('https://site.example:8443/'), ...plainly('answered') }, 'not-applicable'],
  ['a private site', { address: addressOf('https://printer/'), ...plainly('answered') }, 'not-applicable'],
]);
