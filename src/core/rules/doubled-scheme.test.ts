import { describeRule } from './describe-rule.ts';
import rule from './doubled-scheme.ts';
import { chain } from './samples/hops.ts';

const to = (address: string) => ({ hops: chain(`https://a.test/ 302 > ${address} 200`) });

describeRule(rule, [
  ['no redirect', {}, 'not-applicable'],
  ['a redirect', to('https://a.test/home'), 'pass'],
  ['a path that names a scheme', to('https://a.test/https/http://b.test/'), 'pass'],
  ['a query that names two', to('https://a.test/?next=https,http://b.test/'), 'pass'],
  ['https and http', to('https://a.test/https,http://a.test/home'), 'fail serious'],
  ['https twice, with a space', to('https://a.test/https,%20https://a.test/home'), 'fail serious'],
  ['below another path', to('https://a.test/shop/https,http://a.test/'), 'fail serious'],
]);
