import { describeRule } from './describe-rule.ts';
import rule from './redirect-to-port.ts';
import { chain } from './samples/hops.ts';

describeRule(rule, [
  ['without a port', { hops: chain('http://a.test/ 301 > https://a.test/ 200') }, 'pass'],
  ['with the default port', { hops: chain('http://a.test/ 301 > https://a.test:443/ 200') }, 'pass'],
  ['with a backend’s port', { hops: chain('https://a.test/ 302 > https://a.test:8443/login 200') }, 'fail moderate'],
  ['from port to port', { hops: chain('http://a.test:8080/ 302 > https://a.test:8443/ 200') }, 'pass'],
  ['inside a network', { hops: chain('https://nas.local/ 302 > https://nas.local:5001/ 200') }, 'pass'],
  ['by the browser', { hops: chain('http://a.test/ 307 >extension https://a.test:8443/ 200') }, 'not-applicable'],
  ['no redirect', {}, 'not-applicable'],
]);
