import { describeRule } from './describe-rule.ts';
import rule from './insecure-cors-origin.ts';
import { fields } from './samples/header-fields.ts';

const allowing = (origin: string) => ({ headers: fields('access-control-allow-origin', origin) });

describeRule(rule, [
  ['a secure origin', allowing('https://app.example'), 'pass'],
  ['any origin', allowing('*'), 'pass'],
  ['no origin', allowing('null'), 'pass'],
  ['an origin unencrypted', allowing('http://app.example'), 'fail moderate'],
  ['this computer', allowing('http://localhost:3000'), 'pass'],
  ['no field', {}, 'not-applicable'],
]);
