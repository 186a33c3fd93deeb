import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { endsWith, fails } from '../samples/ends.ts';
import rule from './unserved-https-record.ts';

const direct = { httpsRecords: ['site.example. HTTPS 1 . alpn="h2,h3"'] };

describeSiteRule(rule, [
  ['HTTPS works', { direct }, 'pass'],
  ['HTTPS is refused', { direct, ends: endsWith(fails('https-apex', 'refused')) }, 'fail'],
  ['HTTPS is refused under another name', { direct, ends: endsWith(fails('https-www', 'refused')) }, 'pass'],
  ['there is no record', {}, 'not-applicable'],
  ['DNS gave no answer', { direct: { httpsRecords: null } }, 'unknown'],
  ['DNS was not asked', { direct: null }, 'unknown'],
]);
