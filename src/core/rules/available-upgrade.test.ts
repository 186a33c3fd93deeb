import { addressOf } from '../observe/address.ts';
import { upgradeStates } from '../report.ts';
import rule from './available-upgrade.ts';
import { describeRule, type Row } from './describe-rule.ts';

const address = addressOf('http://site.example/');
const target = 'https://site.example/';
const unavailable = upgradeStates.filter((state) => state !== 'available' && state !== 'not-tried');

describeRule(rule, [
  ['HTTPS works', { address, upgrade: { state: 'available', target } }, 'fail serious'],
  ...unavailable.map((state): Row => [state, { address, upgrade: { state, target } }, 'pass']),
  ['not tried', { address, upgrade: { state: 'not-tried', target } }, 'unknown'],
  ['a secure page', { upgrade: { state: 'available', target } }, 'not-applicable'],
  [
    'this computer',
    { address: addressOf('http://127.0.0.1/'), upgrade: { state: 'available', target } },
    'not-applicable',
  ],
]);
