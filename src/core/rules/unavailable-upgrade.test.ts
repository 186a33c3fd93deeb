import { addressOf } from '../observe/address.ts';
import { upgradeStates } from '../report.ts';
import { describeRule, type Row } from './describe-rule.ts';
import rule from './unavailable-upgrade.ts';

const address = addressOf('http://site.example/');
const target = 'https://site.example/';
const unavailable = upgradeStates.filter((state) => state !== 'available' && state !== 'not-tried');

describeRule(rule, [
  ['HTTPS works', { address, upgrade: { state: 'available', target } }, 'pass'],
  ...unavailable.map((state): Row => [state, { address, upgrade: { state, target } }, 'fail info']),
  ['not tried', { address, upgrade: { state: 'not-tried', target } }, 'unknown'],
  ['a secure page', {}, 'not-applicable'],
]);
