import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { fails } from '../samples/ends.ts';
import rule from './missing-hsts.ts';

const answers = (apex: string | undefined, www: string | undefined) => ({
  answers: [
    { host: 'site.example', status: 200, ...(apex === undefined ? {} : { hsts: apex }) },
    { host: 'www.site.example', status: 301, ...(www === undefined ? {} : { hsts: www }) },
  ],
});
const year = 'max-age=31536000';

describeSiteRule(rule, [
  ['each name has its own', { direct: answers(year, year) }, 'pass'],
  ['the apex covers www', { direct: answers(`${year}; includeSubDomains`, undefined) }, 'pass'],
  ['www has none', { direct: answers(year, undefined) }, 'fail'],
  ['www does not cover the apex', { direct: answers(undefined, `${year}; includeSubDomains`) }, 'fail'],
  ['it is switched off', { direct: answers('max-age=0', year) }, 'fail'],
  ['it is invalid', { direct: answers('max-age=soon', year) }, 'fail'],
  ['www did not answer', { direct: { answers: [{ host: 'site.example', status: 200, hsts: year }] } }, 'unknown'],
  ['the servers were not asked', { direct: null }, 'unknown'],
  [
    'nothing answers over HTTPS',
    { ends: [fails('https-apex', 'refused'), fails('https-www', 'refused')] },
    'not-applicable',
  ],
]);
