import { describeRule } from './describe-rule.ts';
import rule from './login-over-http.ts';
import { chain } from './samples/hops.ts';

/** The site, or a proxy, asks at the last of these hops. */
const asking = (text: string, asks: 'site' | 'proxy' = 'site') => ({
  hops: chain(text).map((hop, index, all) => (index === all.length - 1 ? { ...hop, asks } : hop)),
});

describeRule(rule, [
  ['it asks for nothing', {}, 'not-applicable'],
  ['over HTTPS', asking('https://a.test/ 401'), 'pass'],
  ['over HTTPS after a redirect', asking('http://a.test/ 301 > https://a.test/ 401'), 'pass'],
  ['over HTTP', asking('http://a.test/ 401'), 'fail critical'],
  ['on a private host over HTTP', asking('http://10.0.0.1/ 401'), 'fail critical'],
  ['on this computer', asking('http://localhost/ 401'), 'pass'],
  ['a proxy asks', asking('http://a.test/ 407', 'proxy'), 'not-applicable'],
]);
