import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './obsolete-header.ts';
import { fields } from './samples/header-fields.ts';

describeRule(rule, [
  ['none', {}, 'pass'],
  ['pins', { headers: fields('public-key-pins', 'pin-sha256="a"; max-age=1') }, 'fail info'],
  ['pins that only report', { headers: fields('public-key-pins-report-only', 'pin-sha256="a"') }, 'fail info'],
  ['Expect-CT', { headers: fields('expect-ct', 'max-age=1') }, 'fail info'],
  [
    'block-all-mixed-content',
    { headers: fields('content-security-policy', "default-src 'self'; block-all-mixed-content") },
    'fail info',
  ],
  ['another policy', { headers: fields('content-security-policy', 'upgrade-insecure-requests') }, 'pass'],
  ['a file', { address: addressOf('file:///a') }, 'not-applicable'],
]);
