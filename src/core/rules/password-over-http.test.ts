import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import rule from './password-over-http.ts';
import { fieldsFor } from './samples/sensitive-fields.ts';

const address = addressOf('http://site.example/');

describeRule(rule, [
  ['no field', { address }, 'pass'],
  ['a password field', { address, sensitiveFields: fieldsFor('password') }, 'fail critical'],
  ['a card field, which has its own rule', { address, sensitiveFields: fieldsFor('card') }, 'pass'],
  [
    'an internal page',
    { address: addressOf('http://router/'), sensitiveFields: fieldsFor('password') },
    'fail critical',
  ],
  [
    'this computer',
    { address: addressOf('http://localhost/'), sensitiveFields: fieldsFor('password') },
    'not-applicable',
  ],
  ['a secure page', { sensitiveFields: fieldsFor('password') }, 'not-applicable'],
]);
