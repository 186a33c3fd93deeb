import { policyOf } from '../policy-of.ts';
import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { fails } from '../samples/ends.ts';
import rule from './missing-hsts.ts';

const answers = (apex: string | undefined, www: string | undefined) => [
  { host: 'site.example', status: 200, ...(apex === undefined ? {} : { hsts: policyOf(apex) }) },
  { host: 'www.site.example', status: 301, ...(www === undefined ? {} : { hsts: policyOf(www) }) },
];
const year = 'max-age=31536000';

describeSiteRule(rule, [
  ['each name has its own', { answers: answers(year, year) }, 'pass'],
  ['the apex covers www', { answers: answers(`${year}; includeSubDomains`, undefined) }, 'pass'],
  ['www has none', { answers: answers(year, undefined) }, 'fail'],
  ['www does not cover the apex', { answers: answers(undefined, `${year}; includeSubDomains`) }, 'fail'],
  ['it is switched off', { answers: answers('max-age=0', year) }, 'fail'],
  ['it is invalid', { answers: answers('max-age=soon', year) }, 'fail'],
  ['www did not answer', { answers: [{ host: 'site.example', status: 200, hsts: policyOf(year) }] }, 'unknown'],
  ['the servers were not asked', { answers: null }, 'unknown'],
  [
    'nothing answers over HTTPS',
    { ends: [fails('https-apex', 'refused'), fails('https-www', 'refused')] },
    'not-applicable',
  ],
]);
