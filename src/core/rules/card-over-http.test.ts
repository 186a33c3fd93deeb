import { addressOf } from '../observe/address.ts';
import rule from './card-over-http.ts';
import { describeRule } from './describe-rule.ts';
import { fieldsFor } from './samples/sensitive-fields.ts';

const address = addressOf('http://shop.example/');

describeRule(rule, [
  ['no field', { address }, 'pass'],
  ['a card field', { address, sensitiveFields: fieldsFor('card') }, 'fail critical'],
  ['a card field among others', { address, sensitiveFields: fieldsFor('password', 'card') }, 'fail critical'],
  ['a password field, which has its own rule', { address, sensitiveFields: fieldsFor('password') }, 'pass'],
  ['this computer', { address: addressOf('http://localhost/'), sensitiveFields: fieldsFor('card') }, 'not-applicable'],
  ['a secure page', { sensitiveFields: fieldsFor('card') }, 'not-applicable'],
]);
