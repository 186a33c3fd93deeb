import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './insecure-csp-source.ts';
import { fields } from './samples/header-fields.ts';

const csp = (...values: string[]) => ({ headers: fields('content-security-policy', ...values) });

describeRule(rule, [
  ['only secure sources', csp("default-src 'self' https:; img-src *"), 'pass'],
  ['http:', csp('img-src http:'), 'fail minor'],
  ['a host unencrypted', csp("script-src 'self' http://cdn.example"), 'fail minor'],
  ['an unencrypted WebSocket', csp('connect-src ws://live.example'), 'fail minor'],
  ['in the second policy', csp("default-src 'self'", 'img-src http:'), 'fail minor'],
  ['this computer', csp('connect-src http://localhost:*'), 'pass'],
  ['no policy', {}, 'not-applicable'],
  ['a page over HTTP', { ...csp('img-src http:'), address: addressOf('http://site.example/') }, 'not-applicable'],
]);
