import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './leaking-referrer.ts';
import { fields } from './samples/header-fields.ts';

const policy = (...values: string[]) => ({ headers: fields('referrer-policy', ...values) });

describeRule(rule, [
  ['none', {}, 'pass'],
  ['a strict one', policy('strict-origin'), 'pass'],
  ['unsafe-url', policy('unsafe-url'), 'fail minor'],
  ['unsafe-url as the fallback', policy('unsafe-url, strict-origin'), 'pass'],
  ['unsafe-url last', policy('no-referrer', 'unsafe-url'), 'fail minor'],
  ['a page over HTTP', { ...policy('unsafe-url'), address: addressOf('http://site.example/') }, 'not-applicable'],
]);
